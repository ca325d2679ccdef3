package org.ocellus.itests.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ocellus.itests.extension.daemon.Answer;
import org.ocellus.itests.extension.daemon.Daemon;
import org.ocellus.itests.extension.daemon.Program;
import org.ocellus.itests.extension.vendor.ShimTraffic;

/** OpenSSH's client talks to the daemon. */
class SshIT {
    private static final Path SSH = Path.of("/usr/bin/ssh");

    @TempDir
    private Path directory;

    @Test
    void commandsAreRunForTheHolderOfAKeyAndForNobodyElse() throws Exception {
        assumeTrue(Files.isExecutable(SSH), "this test needs OpenSSH's client");
        Path capture = ShimTraffic.writeTo(directory.resolve("shim.pcap"));
        Path key = key("alice@laptop");
        Path stranger = key("mallory");
        Path home = directory.resolve("daemon");
        int port = freePort();
        try (Daemon daemon = Daemon.start(
                home,
                capture,
                "-o",
                "ssh.listen=127.0.0.1:" + port,
                "-o",
                "ssh.authorizedKeys=" + home.resolve("authorized_keys"))) {
            Files.copy(Path.of(key + ".pub"), home.resolve("authorized_keys"));
            assertThat(daemon.ask("features install ssh").status()).isZero();
            awaitListening(daemon);

            Answer stats = ssh(port, key, "stats");
            assertThat(stats.status()).as(stats.text()).isZero();
            assertThat(stats.text()).contains("packets_in_flows");
            assertThat(ssh(port, key, "nonsense").status()).isEqualTo(1);
            assertThat(ssh(port, key, "config set log.level warn").status()).isZero();
            assertThat(ssh(port, stranger, "stats"))
                    .satisfies(answer -> assertThat(answer.status()).isEqualTo(255))
                    .satisfies(answer -> assertThat(answer.text()).contains("Permission denied (publickey)"));

            assertThat(daemon.ask("audit").text().lines())
                    .anySatisfy(line -> assertThat(line).contains("alice@laptop", "ssh", "config set log.level warn"));
            daemon.stop().conserved();
        }
    }

    private Path key(String name) throws IOException, InterruptedException {
        Path file = directory.resolve(name);
        Program.succeed("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", file.toString());
        return file;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void awaitListening(Daemon daemon) throws IOException, InterruptedException {
        daemon.await(
                "lb -s",
                bundles -> bundles.lines()
                        .anyMatch(line -> line.contains("org.ocellus.shell.ssh") && line.contains("Active")));
    }

    private Answer ssh(int port, Path key, String command) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(SSH.toString(), "-F", "none", "-p", Integer.toString(port)));
        for (String option : List.of(
                "BatchMode=yes",
                "IdentitiesOnly=yes",
                "ConnectionAttempts=20",
                "StrictHostKeyChecking=no",
                "LogLevel=ERROR",
                "UserKnownHostsFile=" + directory.resolve("known_hosts"))) {
            words.addAll(List.of("-o", option));
        }
        words.addAll(List.of("-i", key.toString(), "admin@127.0.0.1", command));
        return Program.run(words);
    }
}
