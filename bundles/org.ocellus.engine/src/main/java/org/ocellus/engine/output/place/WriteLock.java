package org.ocellus.engine.output.place;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Who writes a regular file alone, whatever the name by which it was opened. Within the process a set says so: locks are those of
 * the process, and to close a file that it has locked would unlock it. Against other processes the file is locked.
 */
final class WriteLock {
    /** Identities of the files that this process writes. */
    private static final Set<Object> WRITTEN_HERE = ConcurrentHashMap.newKeySet();

    /** What is locked is one byte behind all content: where locks are mandatory, the file can still be followed. */
    private static final long LOCKED = Long.MAX_VALUE - 1;

    private final Object identity;

    private WriteLock(Object identity) {
        this.identity = identity;
    }

    /**
     * Claims a file before it is opened.
     *
     * @param path of a file that is there
     * @throws IOException if the process writes it already; the message is for the user
     */
    static WriteLock claim(Path path) throws IOException {
        Object identity = identity(path);
        if (!WRITTEN_HERE.add(identity)) {
            throw new IOException(path + ": is being written by another output");
        }
        return new WriteLock(identity);
    }

    private static Object identity(Path path) throws IOException {
        Object key = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
        return Objects.requireNonNullElse(key, path.toRealPath());
    }

    /** {@return whether no other process writes the open file} Where a file system knows no locks, that cannot be told. */
    boolean lock(FileChannel channel) {
        try {
            return channel.tryLock(LOCKED, 1, false) != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    /** Gives the file back, behind its end. */
    void release() {
        WRITTEN_HERE.remove(identity);
    }

    /** {@return whether somebody writes a file that is there, in this process or another} */
    static boolean isHeld(Path path) throws IOException {
        if (WRITTEN_HERE.contains(identity(path))) {
            return true;
        }
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE);
                @Nullable FileLock lock = channel.tryLock(LOCKED, 1, false)) {
            return lock == null;
        }
    }
}
