package org.ocellus.launcher;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * The framework's working directory: made for one run, readable by its owner alone, and removed with it.
 *
 * <p>The framework writes a handful of tiny files a bundle. Where the system offers a file system in memory they go there,
 * which saves a good part of the start on slow disks, and writes to flash on small devices.
 */
final class CacheDirectory implements AutoCloseable {
    private static final Path MEMORY = Path.of("/dev/shm");
    private static final String PREFIX = "ocellus-";

    private final Path path;

    CacheDirectory() throws IOException {
        path = Files.isDirectory(MEMORY) && Files.isWritable(MEMORY)
                ? Files.createTempDirectory(MEMORY, PREFIX)
                : Files.createTempDirectory(PREFIX);
    }

    Path path() {
        return path;
    }

    /** Removes the directory with all that is in it, as far as that is possible; a second call finds nothing to do. */
    @Override
    public synchronized void close() {
        try {
            Files.walkFileTree(path, new Removal());
        } catch (IOException e) {
            // Left to the system's own cleaning of temporary files.
        }
    }

    private static final class Removal extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) throws IOException {
            Files.deleteIfExists(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
