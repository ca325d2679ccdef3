package org.ocellus.shell.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ocellus.shell.ssh.ed25519.PlatformProvider;

class HostKeyTest {
    static {
        PlatformProvider.register();
    }

    @TempDir
    Path directory;

    @Test
    void isMadeOnceAndReadBack() throws IOException {
        KeyPair made = HostKey.in(directory);
        KeyPair read = HostKey.in(directory);

        assertThat(KeyUtils.compareKeyPairs(made, read)).isTrue();
        Path file = directory.resolve(HostKey.FILE);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(file).content().startsWith("-----BEGIN OPENSSH PRIVATE KEY-----");
        assertThat(directory.resolve(HostKey.FILE + ".pub")).content().startsWith("ssh-ed25519 AAAA");
    }

    @Test
    void isNotUsedIfOthersCanReadIt() throws IOException {
        HostKey.in(directory);
        Path file = directory.resolve(HostKey.FILE);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertThatThrownBy(() -> HostKey.in(directory))
                .hasMessage(file + " can be read by others than its owner; chmod 600 " + file);
    }

    @Test
    void whatIsNoKeyIsExplained() throws IOException {
        Path file = Files.writeString(directory.resolve(HostKey.FILE), "no key");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

        assertThatThrownBy(() -> HostKey.in(directory))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(file.toString());
    }
}
