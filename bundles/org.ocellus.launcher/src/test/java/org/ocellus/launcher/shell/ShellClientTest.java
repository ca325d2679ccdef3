package org.ocellus.launcher.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShellClientTest {
    @TempDir
    Path directory;

    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @Test
    void isAskedForByTheFirstWord() {
        assertThat(ShellClient.isAskedFor("shell", "--", "stats")).isTrue();
        assertThat(ShellClient.isAskedFor("-r", "shell")).isFalse();
        assertThat(ShellClient.isAskedFor()).isFalse();
    }

    @Test
    void withoutADaemonItSaysWhereItLooked() {
        assertThat(run("shell", "--run-dir", directory.toString(), "--", "stats"))
                .isEqualTo(1);
        assertThat(errors.toString(UTF_8))
                .isEqualTo("ocellus: shell: no daemon is running here, there is no " + directory.resolve("shell.sock")
                        + "; ocellus -d starts one" + System.lineSeparator());
    }

    @Test
    void socketOfADaemonThatWasKilledIsSaidToBeOne() throws Exception {
        Path socket = directory.resolve("shell.sock");
        try (ServerSocketChannel abandoned = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            abandoned.bind(UnixDomainSocketAddress.of(socket));
        }

        assertThat(run("shell", "--socket", socket.toString(), "stats")).isEqualTo(1);
        assertThat(errors.toString(UTF_8)).contains("the daemon that made this socket is no longer running");
    }

    @Test
    void unknownOptionIsAMatterOfUsage() {
        assertThat(run("shell", "--frobnicate", "x")).isEqualTo(2);
        assertThat(run("shell", "--socket")).isEqualTo(2);
    }

    private int run(String... words) {
        return ShellClient.run(new PrintStream(errors, true, UTF_8), words);
    }
}
