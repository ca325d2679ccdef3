package org.ocellus.shell.ssh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/** Checks who else may read or write a file, as OpenSSH does with its own. Other systems than POSIX have nothing to check. */
final class FileAccess {
    private static final Set<PosixFilePermission> WRITE_BY_OTHERS =
            EnumSet.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);
    private static final Set<PosixFilePermission> READ_OR_WRITE_BY_OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);
    private static final String ROOT = "root";

    private FileAccess() {}

    /**
     * Checks that only its owner may write the file, and that its owner is root or this process's user. The directory is
     * checked too: whoever may write that may replace the file.
     *
     * @throws IOException if not; the message is meant for the user
     */
    static void requireUnwritableByOthers(Path file) throws IOException {
        require(file, WRITE_BY_OTHERS, "can be written by others than its owner; chmod go-w " + file);
        Path directory = file.toAbsolutePath().getParent();
        if (directory != null) {
            require(directory, WRITE_BY_OTHERS, "can be written by others than its owner; chmod go-w " + directory);
        }
    }

    /**
     * Checks that only its owner may read the file.
     *
     * @throws IOException if not; the message is meant for the user
     */
    static void requirePrivate(Path file) throws IOException {
        require(file, READ_OR_WRITE_BY_OTHERS, "can be read by others than its owner; chmod 600 " + file);
    }

    private static void require(Path file, Set<PosixFilePermission> forbidden, String problem) throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        PosixFileAttributes attributes = Files.readAttributes(file, PosixFileAttributes.class);
        Set<PosixFilePermission> granted = EnumSet.copyOf(forbidden);
        granted.retainAll(attributes.permissions());
        if (!granted.isEmpty()) {
            throw new IOException(file + " " + problem);
        }
        String owner = attributes.owner().getName();
        if (!owner.equals(ROOT) && !owner.equals(System.getProperty("user.name"))) {
            throw new IOException(
                    file + " belongs to " + owner + "; expected root or " + System.getProperty("user.name"));
        }
    }
}
