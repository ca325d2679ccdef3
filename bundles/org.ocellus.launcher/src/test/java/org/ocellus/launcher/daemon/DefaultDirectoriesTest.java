package org.ocellus.launcher.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ocellus.launch.daemon.Directories;

class DefaultDirectoriesTest {
    private static final Path HOME = Path.of("/home/u");

    @Test
    void rootHasThoseOfTheSystem() {
        assertThat(of(Map.of(), true).with(new DaemonOptions()))
                .isEqualTo(new Directories(
                        Path.of("/etc/ocellus"),
                        Path.of("/var/lib/ocellus"),
                        Path.of("/var/log/ocellus"),
                        Path.of("/run/ocellus")));
    }

    @Test
    void othersHaveTheirOwn() {
        assertThat(of(Map.of("XDG_RUNTIME_DIR", "/run/user/7"), false).with(new DaemonOptions()))
                .isEqualTo(new Directories(
                        HOME.resolve(".config/ocellus"),
                        HOME.resolve(".local/state/ocellus"),
                        HOME.resolve(".local/state/ocellus/log"),
                        Path.of("/run/user/7/ocellus")));
        assertThat(of(Map.of(), false).with(new DaemonOptions()).run())
                .isEqualTo(HOME.resolve(".local/state/ocellus/run"));
    }

    @Test
    void systemdsWinOverTheUsualAndTheUsersOverThose() {
        DaemonOptions options = new DaemonOptions();
        options.logs = Path.of("/srv/log");
        Directories directories = of(
                        Map.of("STATE_DIRECTORY", "/var/lib/a:/var/lib/b", "LOGS_DIRECTORY", "/var/log/a"), true)
                .with(options);

        assertThat(directories.state()).isEqualTo(Path.of("/var/lib/a"));
        assertThat(directories.logs()).isEqualTo(Path.of("/srv/log"));
    }

    @Test
    void shellIsLookedForWhereTheUsersOwnDaemonWouldBeAndThenInTheSystem() {
        assertThat(of(Map.of("XDG_RUNTIME_DIR", "/run/user/7"), false).sockets())
                .containsExactly(Path.of("/run/user/7/ocellus/shell.sock"), Path.of("/run/ocellus/shell.sock"));
        assertThat(of(Map.of(), true).sockets()).containsExactly(Path.of("/run/ocellus/shell.sock"));
    }

    private static DefaultDirectories of(Map<String, String> environment, boolean root) {
        return new DefaultDirectories(environment::get, "Linux", root, HOME);
    }
}
