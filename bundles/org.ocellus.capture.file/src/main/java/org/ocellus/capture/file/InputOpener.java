package org.ocellus.capture.file;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.ocellus.spi.capture.CaptureException;

/**
 * Opens what the user named: a regular file is read directly, or by {@link ReadAhead} where it must be decompressed first,
 * everything else through a {@link StreamPump}.
 */
final class InputOpener {
    private static final String STANDARD_INPUT = "-";

    /** Other names of standard input that no file system is asked about: opening them again fails for sockets. */
    private static final String STANDARD_INPUT_DEVICE = "/dev/stdin";

    /** Compressed files from this size on, in bytes, are read ahead: below, decompression takes no longer than a thread's start. */
    private static final long WORTH_A_THREAD = 64 * 1024;

    private InputOpener() {}

    /** {@return whether what is there is gone once it has been read, as with pipes} */
    static boolean isReadOnce(String location) {
        return isStandardInput(location) || isOther(location);
    }

    private static boolean isOther(String location) {
        try {
            return Files.readAttributes(Path.of(location), BasicFileAttributes.class)
                    .isOther();
        } catch (IOException | InvalidPathException e) {
            // Opening it will tell what is wrong with it.
            return false;
        }
    }

    /**
     * Opens an input.
     *
     * @param location file name, or {@code -} for standard input
     * @throws CaptureException if it cannot be opened; of pipes that is found out when they are read
     */
    static ByteInput open(String location) throws CaptureException {
        try {
            return isStandardInput(location) ? openStandardInput() : openPath(location, Path.of(location));
        } catch (NoSuchFileException e) {
            throw failed(location, "no such file", e);
        } catch (AccessDeniedException e) {
            throw failed(location, "permission denied", e);
        } catch (InvalidPathException e) {
            throw failed(location, "not a file name: " + e.getReason(), e);
        } catch (CaptureException e) {
            throw e;
        } catch (IOException e) {
            throw failed(location, IoReason.of(e), e);
        }
    }

    private static CaptureException failed(String location, String problem, Exception cause) {
        CaptureException exception = new CaptureException(location, problem);
        exception.initCause(cause);
        return exception;
    }

    private static boolean isStandardInput(String location) {
        return location.equals(STANDARD_INPUT) || location.equals(STANDARD_INPUT_DEVICE);
    }

    @SuppressWarnings("resource") // closed with the input
    private static ByteInput openStandardInput() throws IOException {
        FileChannel channel = new FileInputStream(FileDescriptor.in).getChannel();
        if (isSeekable(channel)) {
            return openFile(STANDARD_INPUT, channel);
        }
        return new StreamPump(STANDARD_INPUT, new OpenStream(channel));
    }

    private static boolean isSeekable(FileChannel channel) {
        try {
            channel.position();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @SuppressWarnings("resource") // closed with the input
    private static ByteInput openPath(String location, Path path) throws IOException {
        if (Files.isDirectory(path)) {
            throw new CaptureException(location, "is a directory, expected a capture file");
        }
        if (Files.isRegularFile(path)) {
            return openFile(location, FileChannel.open(path, StandardOpenOption.READ));
        }
        if (Files.notExists(path)) {
            throw new NoSuchFileException(location);
        }
        if (!Files.isReadable(path)) {
            throw new AccessDeniedException(location);
        }
        return new StreamPump(location, new PipeOpener(path));
    }

    private static ByteInput openFile(String location, FileChannel channel) throws IOException {
        boolean opened = false;
        try {
            ByteBuffer head = ByteBuffer.allocate(Decompression.MAGIC_LENGTH);
            int count = Math.max(0, channel.read(head, channel.position()));
            ByteInput input = Decompression.isCompressed(head.array(), count)
                    ? openCompressed(location, channel)
                    : new FileInput(channel);
            opened = true;
            return input;
        } finally {
            if (!opened) {
                Quietly.close(channel);
            }
        }
    }

    @SuppressWarnings("resource") // closed with the input
    private static ByteInput openCompressed(String location, FileChannel channel) throws IOException {
        InputStream stream = Decompression.decompress(Channels.newInputStream(channel));
        return channel.size() < WORTH_A_THREAD ? new InflatedInput(stream) : new ReadAhead(location, channel, stream);
    }

    /** A stream that is open already, such as standard input. */
    private record OpenStream(FileChannel channel) implements StreamPump.Opener {
        @Override
        public InputStream open() throws IOException {
            return Decompression.decompress(Channels.newInputStream(channel));
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
