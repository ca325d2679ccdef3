package org.ocellus.shell.remote;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A socket in the file system that nobody but its owner may open, at no time: it is made inside a directory of its owner's and
 * moved to its place when its mode is set.
 */
final class SocketFile implements AutoCloseable {
    private static final String OWNER_ONLY = "rw-------";
    private static final String OWNERS_DIRECTORY = "rwx------";
    private static final int BACKLOG = 16;

    private final Path path;
    private final ServerSocketChannel channel;

    /**
     * Makes the socket, in place of one that a former process left behind.
     *
     * @throws IOException if that is not possible
     */
    SocketFile(Path path) throws IOException {
        this.path = path;
        channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                bindPrivately();
            } else {
                Files.deleteIfExists(path);
                channel.bind(UnixDomainSocketAddress.of(path), BACKLOG);
            }
        } catch (IOException e) {
            channel.close();
            throw new IOException(path + ": " + e.getMessage(), e);
        }
    }

    private void bindPrivately() throws IOException {
        FileAttribute<?> mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNERS_DIRECTORY));
        Path directory = Files.createTempDirectory(path.toAbsolutePath().getParent(), ".", mode);
        try {
            Path made = directory.resolve("s");
            channel.bind(UnixDomainSocketAddress.of(made), BACKLOG);
            Files.setPosixFilePermissions(made, PosixFilePermissions.fromString(OWNER_ONLY));
            Files.move(made, path, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.delete(directory);
        }
    }

    ServerSocketChannel channel() {
        return channel;
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(path);
    }
}
