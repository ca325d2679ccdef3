package org.ocellus.engine.output.place;

import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A file while it is written: either under its own name, or under a hidden one until it is complete. Hidden files and those of
 * a series are locked, so that another sensor can tell them from one whose writer has ended.
 */
final class RecordFile extends OutputStream {
    /** Files of this process that are locked; locks are of the process, too. */
    private static final Set<Path> WRITTEN_HERE = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final @Nullable Path finished;
    private final FileOutputStream stream;
    private final boolean regular;
    private long marked;
    private long size;

    private RecordFile(Path path, @Nullable Path finished, boolean append) throws IOException {
        this.path = path;
        this.finished = finished;
        this.stream = open(path, append);
        this.regular = Files.isRegularFile(path);
        size = regular ? stream.getChannel().size() : 0;
        marked = size;
    }

    /** Opens a file that can be followed. {@return the file, empty unless what it holds is to be kept} */
    static RecordFile inPlace(Path path, boolean append) throws IOException {
        return new RecordFile(path, null, append);
    }

    /**
     * Makes a hidden file.
     *
     * @param finished the name it gets when it is complete
     * @throws FileAlreadyExistsException if somebody is writing a file that is to have that name
     */
    static RecordFile hidden(Path finished) throws IOException {
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
        RecordFile made = new RecordFile(path, finished, true);
        WRITTEN_HERE.add(path.toAbsolutePath());
        made.channel().tryLock();
        return made;
    }

    /** {@return whether no sensor is writing a file, neither this process nor another} */
    static boolean isAbandoned(Path path) throws IOException {
        if (WRITTEN_HERE.contains(path.toAbsolutePath())) {
            return false; // and to close a file that is locked by this process would unlock it
        }
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE);
                @Nullable FileLock lock = channel.tryLock()) {
            return lock != null;
        }
    }

    private static FileOutputStream open(Path path, boolean append) throws IOException {
        if (Files.isDirectory(path)) {
            throw new IOException(path + ": is a directory");
        }
        try {
            return new FileOutputStream(path.toFile(), append);
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

    /** Removes what stands behind the mark, if the file is one that can be cut. */
    void cut() {
        if (!regular) {
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

    /**
     * Closes the file; a hidden one is stored and gets its name.
     *
     * @param replace whether a file of that name goes, else there must be none
     */
    void finish(boolean replace) throws IOException {
        Path name = finished;
        if (name == null) {
            stream.close();
            WRITTEN_HERE.remove(path.toAbsolutePath());
            return;
        }
        try (stream) {
            channel().force(false); // after a power failure a file that has its name is complete
            if (replace) {
                Files.move(path, name, StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.move(path, name);
            }
        } catch (IOException e) {
            throw told(e);
        } finally {
            WRITTEN_HERE.remove(path.toAbsolutePath());
        }
    }
}
