package org.ocellus.itests.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.ocellus.itests.distribution.command.Daemon;
import org.ocellus.itests.distribution.command.Ocellus;

/** Which features there are is a setting of a daemon: it is seen, undone and kept as any other. */
@EnabledOnOs(OS.LINUX)
class FeatureRollbackIT {
    private static final String SSHD = "org.apache.sshd.osgi";
    private static final String GTP = "org.ocellus.encapsulation.gtp";

    @TempDir
    private Path folder;

    private Daemon start() throws Exception {
        return Daemon.start(
                folder, "-r", Ocellus.tour(), "--loop", "--pace", "10", "-w", "json:" + folder.resolve("flows.json"));
    }

    private static String bundles(Daemon daemon) throws Exception {
        return daemon.answer("lb -s");
    }

    @Test
    void rollbackTakesAwayAFeatureThatWasInstalledAndBringsBackOneThatWasRemoved() throws Exception {
        try (Daemon daemon = start()) {
            daemon.answer("config set flow.udpTimeout 7");
            assertThat(daemon.answer("features install ssh")).startsWith("installed " + SSHD);
            assertThat(daemon.rows("config diff --json"))
                    .anySatisfy(row -> assertThat(row.toString()).contains("daemon.installedFeatures", "ssh"));

            assertThat(daemon.answer("config rollback")).isEqualTo("revision 1 holds again");
            assertThat(bundles(daemon)).doesNotContain(SSHD, "org.ocellus.shell.ssh");
            assertThat(daemon.answer("config get flow.udpTimeout")).isEqualTo("7");

            daemon.answer("features remove encapsulations-mobile");
            assertThat(bundles(daemon)).doesNotContain(GTP);
            daemon.answer("config rollback");
            assertThat(bundles(daemon)).contains(GTP);

            daemon.answer("config rollback 2");
            assertThat(bundles(daemon)).contains(SSHD);
            daemon.session().kill();
        }
        try (Daemon daemon = start()) {
            assertThat(bundles(daemon)).contains(SSHD, GTP);
            assertThat(daemon.answer("config rollback 0")).isEqualTo("the configuration holds, without changes");
            assertThat(bundles(daemon)).contains(GTP).doesNotContain(SSHD);
            assertThat(daemon.rows("config diff --json")).isEmpty();
        }
    }
}
