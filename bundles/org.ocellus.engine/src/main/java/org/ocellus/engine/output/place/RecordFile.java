package org.ocellus.engine.output.place;

import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file while it is written: either under its own name, or under a hidden one until it is complete. It is locked, so that
 * nobody else writes to it, and so that another sensor can tell a hidden one from one whose writer was killed. What is no regular
 * file, such as a pipe, may have several writers.
 */
final class RecordFile extends OutputStream {
    /** Names of streams that somebody else has opened, be they files: what others write to them stays. */
    private static final List<Path> STREAMS =
            List.of(Path.of("/dev/stdout"), Path.of("/dev/stderr"), Path.of("/dev/fd"), Path.of("/proc"));

    private final Path path;
    private final @Nullable Path finished;
    private final FileOutputStream stream;
    private final @Nullable WriteLock lock;
    private long marked;
    private long size;

    private RecordFile(Path path, @Nullable Path finished, FileOutputStream stream, @Nullable WriteLock lock)
            throws IOException {
        this.path = path;
        this.finished = finished;
        this.stream = stream;
        this.lock = lock;
        size = lock == null ? 0 : stream.getChannel().size();
        marked = size;
    }

    /**
     * Opens a file that can be followed.
     *
     * @param append whether what it holds is kept
     * @return the file
     * @throws IOException if it cannot be written, or somebody else writes it, who then goes on; the message is for the user
     */
    static RecordFile inPlace(Path path, boolean append) throws IOException {
        if (isShared(path)) {
            return new RecordFile(path, null, open(path), null);
        }
        Path part = FileNames.part(path);
        if (Files.isWritable(part) && WriteLock.isHeld(part)) {
            throw writtenElsewhere(path);
        }
        RecordFile made = claimed(path, null);
        if (!append) {
            made.channel().truncate(0);
            made.size = 0;
            made.marked = 0;
        }
        return made;
    }

    private static boolean isShared(Path path) {
        Path whole = path.toAbsolutePath().normalize();
        return Files.exists(path) && !Files.isRegularFile(path)
                || STREAMS.stream().anyMatch(whole::startsWith);
    }

    /** Opens a file for this writer alone. It is claimed before: to close it again would undo the lock of who has it. */
    private static RecordFile claimed(Path path, @Nullable Path finished) throws IOException {
        if (!Files.exists(path)) {
            open(path).close();
        }
        WriteLock lock = WriteLock.claim(path);
        try {
            return locked(path, finished, lock);
        } catch (IOException e) {
            lock.release();
            throw e;
        }
    }

    private static RecordFile locked(Path path, @Nullable Path finished, WriteLock lock) throws IOException {
        FileOutputStream stream = open(path);
        try {
            if (!lock.lock(stream.getChannel())) {
                throw writtenElsewhere(path);
            }
            return new RecordFile(path, finished, stream, lock);
        } catch (IOException e) {
            try (stream) {
                throw e;
            }
        }
    }

    private static IOException writtenElsewhere(Path path) {
        return new IOException(path + ": is being written by another sensor");
    }

    /**
     * Makes a hidden file.
     *
     * @param finished the name it gets when it is complete
     * @param replace whether a file of that name will go, else there is none
     * @throws FileAlreadyExistsException if somebody is writing a file that is to have that name
     */
    static RecordFile hidden(Path finished, boolean replace) throws IOException {
        if (replace && Files.isRegularFile(finished) && Files.isWritable(finished) && WriteLock.isHeld(finished)) {
            throw new FileAlreadyExistsException(finished.toString());
        }
        return made(FileNames.part(finished), finished);
    }

    /**
     * Makes a file of a series that can be followed.
     *
     * @throws FileAlreadyExistsException if there is one of that name
     */
    static RecordFile followed(Path path) throws IOException {
        return made(path, null);
    }

    private static RecordFile made(Path path, @Nullable Path finished) throws IOException {
        try {
            Files.createFile(path);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException e) {
            throw cannotWrite(finished == null ? path : finished, e);
        }
        return claimed(path, finished);
    }

    private static FileOutputStream open(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            throw new IOException(path + ": is a directory");
        }
        try {
            return new FileOutputStream(path.toFile(), true);
        } catch (FileNotFoundException e) {
            throw cannotWrite(path, e);
        }
    }

    /** {@return an error that tells of the most likely reasons: a missing folder, a missing permission} */
    static IOException cannotWrite(Path path, IOException why) {
        Path folder = path.toAbsolutePath().getParent();
        String reason = "";
        if (folder != null && !Files.isDirectory(folder)) {
            reason = ", there is no folder " + folder;
        } else if (folder != null && !Files.isWritable(Files.exists(path) ? path : folder)) {
            reason = ", permission denied";
        }
        return new IOException(path + ": cannot be written" + reason, why);
    }

    private FileChannel channel() {
        return stream.getChannel();
    }

    /** {@return bytes in the file} */
    long size() {
        return size;
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            stream.write(bytes, offset, length);
            size += length;
        } catch (IOException e) {
            throw told(e);
        }
    }

    private IOException told(IOException why) {
        String reason =
                why instanceof FileSystemException of && of.getReason() != null ? of.getReason() : why.getMessage();
        return new IOException((finished == null ? path : finished) + ": " + reason, why);
    }

    /** What is in the file now are whole records. */
    void mark() {
        marked = size;
    }

    /** Removes what stands behind the mark, if the file is nobody else's. */
    void cut() {
        if (lock == null) {
            return;
        }
        try {
            channel().truncate(marked);
            channel().position(marked);
            size = marked;
        } catch (IOException e) {
            // then the file ends with half a record, and the next one begins behind it
        }
    }

    /** Closes the file as it is; a hidden one stays hidden, for whoever looks for such. */
    void leave() throws IOException {
        try (stream) {
            mark();
        } finally {
            if (lock != null) {
                lock.release();
            }
        }
    }

    /**
     * Closes the file; a hidden one is stored and gets its name.
     *
     * @param replace whether a file of that name goes, else there must be none
     */
    void finish(boolean replace) throws IOException {
        Path name = finished;
        try (stream) {
            if (name == null) {
                return;
            }
            channel().force(false); // after a power failure a file that has its name is complete
            if (replace) {
                Files.move(path, name, StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.move(path, name);
            }
        } catch (IOException e) {
            throw told(e);
        } finally {
            if (lock != null) {
                lock.release();
            }
        }
    }
}
