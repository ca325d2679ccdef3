package org.ocellus.itests.extension;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ocellus.itests.extension.daemon.Daemon;
import org.ocellus.itests.extension.vendor.ShimTraffic;

/** Features of the distribution are removed and installed, and stay so. */
class FeaturesIT {
    private static final String FEATURE = "encapsulations-mobile";
    private static final String BUNDLE = "org.ocellus.encapsulation.gtp";

    @TempDir
    private Path directory;

    @Test
    void whatIsRemovedOrInstalledIsSoAfterARestart() throws Exception {
        Path capture = ShimTraffic.writeTo(directory.resolve("shim.pcap"));
        Path home = directory.resolve("daemon");
        try (Daemon daemon = Daemon.start(home, capture)) {
            assertThat(daemon.ask("lb -s").text()).contains(BUNDLE).doesNotContain("org.apache.sshd.osgi");
            assertThat(daemon.ask("features remove " + FEATURE).text())
                    .startsWith("removed ")
                    .contains(BUNDLE);
            assertThat(daemon.ask("features install ssh").text()).contains("installed org.apache.sshd.osgi");
            daemon.stop().conserved();
        }
        try (Daemon daemon = Daemon.start(home, capture)) {
            assertThat(daemon.ask("lb -s").text())
                    .contains("org.apache.sshd.osgi")
                    .doesNotContain(BUNDLE);
            assertThat(daemon.ask("features install " + FEATURE).text()).contains(BUNDLE);
            assertThat(daemon.ask("features remove ssh").status()).isZero();
            assertThat(daemon.ask("audit --json").text())
                    .contains("\"features remove " + FEATURE + "\"", "\"features install ssh\"");
            daemon.stop();
        }
        try (Daemon daemon = Daemon.start(home, capture)) {
            assertThat(daemon.ask("lb -s").text()).contains(BUNDLE).doesNotContain("org.apache.sshd.osgi");
        }
    }
}
