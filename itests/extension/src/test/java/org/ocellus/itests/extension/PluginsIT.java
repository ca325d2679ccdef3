package org.ocellus.itests.extension;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ocellus.itests.extension.daemon.Daemon;
import org.ocellus.itests.extension.daemon.Ledger;
import org.ocellus.itests.extension.vendor.ShimTraffic;
import org.ocellus.itests.extension.vendor.VendorBundle;

/** Jars come, change and go in the plug-in directory of a daemon while packets flow. */
class PluginsIT {
    @TempDir
    private Path directory;

    @Test
    void aDecoderIsDeployedUpdatedAndRemovedAndNoPacketIsLost() throws Exception {
        Path capture = ShimTraffic.writeTo(directory.resolve("shim.pcap"));
        try (Daemon daemon = Daemon.start(directory.resolve("daemon"), capture)) {
            Path jar = daemon.plugins().resolve("acme.jar");

            VendorBundle.shim("1.0.0").writeTo(jar);
            daemon.await("flows --limit 500", flows -> flows.contains("acme-lane:3"));
            assertThat(daemon.ask("plugins").text()).contains("com.acme.shim", "1.0.0", "active");

            VendorBundle.shim("1.1.0").writeTo(jar);
            daemon.await("plugins", plugins -> plugins.contains("1.1.0") && plugins.contains("active"));
            daemon.await("decoders", decoders -> decoders.contains("acme-shim"));

            Files.delete(jar);
            daemon.await("decoders", decoders -> !decoders.contains("acme-shim"));
            assertThat(daemon.ask("plugins").text()).doesNotContain("com.acme");
            assertThat(daemon.ask("audit").text().lines().filter(line -> line.contains(" plugins ")))
                    .satisfiesExactly(
                            line -> assertThat(line).contains("done", "deploy " + jar + " (com.acme.shim 1.0.0)"),
                            line -> assertThat(line).contains("done", "deploy " + jar + " (com.acme.shim 1.1.0)"),
                            line -> assertThat(line).contains("done", "remove " + jar + " (com.acme.shim 1.1.0)"));

            Ledger ledger = daemon.stop().conserved();
            assertThat(ledger.counter("packets_undecodable")).isPositive();
            assertThat(ledger.with("\"layer\":\"acme-lane\"")).isNotEmpty();
        }
    }

    @Test
    void whatNeedsANewerSpiIsRefusedWithBothVersions() throws Exception {
        Path capture = ShimTraffic.writeTo(directory.resolve("shim.pcap"));
        try (Daemon daemon = Daemon.start(directory.resolve("daemon"), capture)) {
            Path jar = daemon.plugins().resolve("acme.jar");
            VendorBundle.shim("2.0.0").needingSpi("[2.0,3)").writeTo(jar);

            String problem =
                    "it needs the package org.ocellus.spi.decode in version [2.0.0,3.0.0), and org.ocellus.spi ";
            daemon.await("plugins", plugins -> plugins.contains("refused") && plugins.contains(problem));

            // and in the shell, by hand
            Path other = directory.resolve("other.jar");
            Files.copy(jar, other);
            Files.delete(jar);
            daemon.await("plugins", plugins -> !plugins.contains("acme"));
            assertThat(daemon.ask("start " + other)).satisfies(answer -> {
                assertThat(answer.status()).isEqualTo(1);
                assertThat(answer.text())
                        .contains(problem)
                        .containsPattern("has version 1\\.\\d")
                        .hasLineCount(1);
            });
            daemon.stop().conserved();
        }
    }
}
