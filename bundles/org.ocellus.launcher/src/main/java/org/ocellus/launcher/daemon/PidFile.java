package org.ocellus.launcher.daemon;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The file that tells others which process the daemon is. It is locked while the daemon runs, so that there is one only, and
 * what a killed daemon leaves behind is in nobody's way.
 */
final class PidFile implements AutoCloseable {
    private final Path path;
    private final FileChannel channel;

    /**
     * Writes the file.
     *
     * @throws IOException if it cannot be written, or a daemon that runs holds it
     */
    PidFile(Path path) throws IOException {
        this.path = path;
        channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
        try {
            if (!locked()) {
                throw new IOException(path + ": a daemon is running already, as process "
                        + Files.readString(path, US_ASCII).strip());
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(US_ASCII)));
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** Of a process that has ended the lock is gone, however it ended. */
    private boolean locked() throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // this very process has it
        }
    }

    /** Removes the file; where its directory does not let us, it is left empty. */
    @Override
    public void close() {
        try (channel) {
            channel.truncate(0);
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // It holds no process id any more, and no lock: that is as good.
        }
    }
}
