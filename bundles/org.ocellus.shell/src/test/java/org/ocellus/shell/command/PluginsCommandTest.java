package org.ocellus.shell.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ocellus.spi.admin.PluginAdmin;
import org.ocellus.spi.admin.PluginStatus;

class PluginsCommandTest {
    private final PluginsCommand command = new PluginsCommand(new OneRefused());

    @Test
    void listsJarsWithWhatIsWrong() {
        assertThat(command.plugins(false))
                .contains("/var/lib/ocellus/plugins/acme.jar", "active", "com.acme.shim", "1.2.0")
                .contains("/var/lib/ocellus/plugins/new.jar", "refused", "it needs the package org.ocellus.spi.decode");
        assertThat(command.plugins(true, "list")).contains("\"bundle\":57");
    }

    @Test
    void listsTheDirectories() {
        assertThat(command.plugins(true, "directories")).isEqualTo("[{\"directory\":\"/var/lib/ocellus/plugins\"}]");
    }

    @Test
    void anotherVerbIsExplained() {
        assertThatThrownBy(() -> command.plugins(false, "remove")).hasMessageStartingWith("usage: plugins");
    }

    private static final class OneRefused implements PluginAdmin {
        @Override
        public List<String> directories() {
            return List.of("/var/lib/ocellus/plugins");
        }

        @Override
        public List<PluginStatus> plugins() {
            return List.of(
                    new PluginStatus("/var/lib/ocellus/plugins/acme.jar", 57, "com.acme.shim", "1.2.0", "active", ""),
                    new PluginStatus(
                            "/var/lib/ocellus/plugins/new.jar",
                            58,
                            "com.acme.new",
                            "1.0.0",
                            "refused",
                            "it needs the package org.ocellus.spi.decode"));
        }

        @Override
        public List<String> obstacles(long bundleId) {
            return List.of();
        }
    }
}
