package org.ocellus.itests.extension;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ocellus.itests.extension.daemon.Daemon;
import org.ocellus.itests.extension.vendor.ShimTraffic;
import org.ocellus.itests.extension.vendor.Signer;
import org.ocellus.itests.extension.vendor.VendorBundle;

/** With {@code trust.mode=signed}, whose code runs is said by certificates. */
class TrustIT {
    @TempDir
    private Path directory;

    @Test
    void whatIsNotSignedIsRefusedBeforeAnyOfItRunsAndWhatIsSignedRuns() throws Exception {
        Path capture = ShimTraffic.writeTo(directory.resolve("shim.pcap"));
        Signer acme = Signer.in(directory);
        Path trace = directory.resolve("trace");
        Path jar = directory.resolve("acme.jar");
        VendorBundle.tracing(trace).writeTo(jar);
        try (Daemon daemon = Daemon.start(
                directory.resolve("daemon"),
                capture,
                "-o",
                "trust.mode=signed",
                "-o",
                "trust.certificates=" + acme.certificate())) {
            Path dropped = daemon.plugins().resolve("acme.jar");
            Files.copy(jar, dropped);
            daemon.await(
                    "plugins",
                    plugins -> plugins.contains("refused") && plugins.contains("is not signed (trust=signed)"));
            Files.delete(dropped);
            daemon.await("plugins", plugins -> !plugins.contains("acme"));
            assertThat(daemon.ask("start " + jar).text())
                    .contains("is not signed (trust=signed)")
                    .hasLineCount(1);
            assertThat(trace).doesNotExist();

            acme.sign(jar);
            Files.copy(jar, daemon.plugins().resolve("signed.jar"));
            daemon.await("plugins", plugins -> plugins.contains("signed.jar") && plugins.contains("active"));
            assertThat(trace).exists();

            // what came with the distribution needs no signature
            assertThat(daemon.ask("features install ssh").status()).isZero();
            daemon.stop().conserved();
        }
    }
}
