package org.ocellus.shell.ssh;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Set;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.util.security.SecurityUtils;

/**
 * The key by which clients know this sensor again: made once, and kept in the state directory in OpenSSH's format, so that
 * {@code ssh-keygen -l -f} shows its fingerprint, and an administrator may put one of another kind in its place.
 */
final class HostKey {
    /** The file, beside which there is one with the public key alone. */
    static final String FILE = "ssh_host_ed25519_key";

    private static final String OWNER_ONLY = "rw-------";
    private static final String COMMENT = "ocellus";

    private HostKey() {}

    /**
     * {@return the key in that directory}
     *
     * @throws IOException if it cannot be read or made, or others can read it; the message is meant for the user
     */
    static KeyPair in(Path directory) throws IOException {
        Path file = directory.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                generate(file);
            }
            FileAccess.requirePrivate(file);
            return read(file);
        } catch (GeneralSecurityException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    private static KeyPair read(Path file) throws IOException, GeneralSecurityException {
        try (InputStream stream = Files.newInputStream(file)) {
            Iterable<KeyPair> pairs =
                    SecurityUtils.loadKeyPairIdentities(null, NamedResource.ofName(file.toString()), stream, null);
            if (pairs != null && pairs.iterator().hasNext()) {
                return pairs.iterator().next();
            }
        }
        throw new IOException(file + ": expected a private key without a passphrase");
    }

    private static void generate(Path file) throws IOException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(pair, COMMENT, null, content);
        writePrivately(file, content.toByteArray());
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        OpenSSHKeyPairResourceWriter.INSTANCE.writePublicKey(pair.getPublic(), COMMENT, line);
        Files.write(file.resolveSibling(FILE + ".pub"), line.toByteArray());
    }

    /** At no time can another user read the file, and at no time is there half of it. */
    private static void writePrivately(Path file, byte[] content) throws IOException {
        Path part = file.resolveSibling("." + FILE + ".part");
        Files.deleteIfExists(part);
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] mode = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY))
                }
                : new FileAttribute<?>[0];
        try (FileChannel channel =
                FileChannel.open(part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), mode)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
