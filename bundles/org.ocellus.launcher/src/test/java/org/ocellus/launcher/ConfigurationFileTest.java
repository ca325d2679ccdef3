package org.ocellus.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ocellus.launch.settings.Setting;
import org.ocellus.launch.settings.SettingKey;

class ConfigurationFileTest {
    @TempDir
    Path directory;

    @Test
    void readsSettingsInOrderAndSkipsCommentsAndBlankLines() throws Exception {
        ConfigurationFile file = file("# comment", "", "  ! another", "flow.statusInterval = 5", "sensor.name: eyrie");

        assertThat(file.settings())
                .containsExactly(
                        setting("org.ocellus.flow", "statusInterval", "5"),
                        setting("org.ocellus.sensor", "name", "eyrie"));
    }

    @Test
    void backslashContinuesALine() throws Exception {
        assertThat(file("decoder.vxlan.udpPort = 4789,\\", "    8472").settings())
                .containsExactly(setting("org.ocellus.decoder~vxlan", "udpPort", "4789,8472"));
    }

    @Test
    void emptyValueIsAValue() throws Exception {
        assertThat(file("sensor.name=").settings()).containsExactly(setting("org.ocellus.sensor", "name", ""));
    }

    @Test
    void lineWithoutValueIsNamedByFileAndLine() throws Exception {
        ConfigurationFile file = file("# one", "flow.maxFlows = 1", "nonsense");

        assertThatThrownBy(file::settings)
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("ocellus.properties:3: ")
                .hasMessageContaining("nonsense");
    }

    @Test
    void keyWithoutPidIsNamedByFileAndLine() throws Exception {
        assertThatThrownBy(() -> file("", "statusInterval = 1").settings())
                .hasMessageContaining("ocellus.properties:2: 'statusInterval' is no configuration key");
    }

    @Test
    void badEscapeIsNamedByFileAndLine() throws Exception {
        assertThatThrownBy(() -> file("sensor.name = \\u12").settings()).hasMessageContaining("ocellus.properties:1: ");
    }

    @Test
    void missingFileIsNamed() {
        assertThatThrownBy(() -> new ConfigurationFile(directory.resolve("none")).settings())
                .isInstanceOf(UsageException.class)
                .hasMessageEndingWith("none: no such file");
    }

    @Test
    void unknownSettingAndImpossibleValueAreNamedByFileAndLine() throws Exception {
        assertThatThrownBy(() -> file("", "flow.maxflows = 1").settings())
                .hasMessageContaining("ocellus.properties:2: flow.maxflows: there is no such setting");
        assertThatThrownBy(() -> file("flow.maxFlows = many").settings())
                .hasMessageContaining("ocellus.properties:1: flow.maxFlows=many: expected a whole number");
    }

    private static Setting setting(String pid, String name, String value) {
        return new Setting(new SettingKey(pid, name), value);
    }

    private ConfigurationFile file(String... lines) throws IOException {
        return new ConfigurationFile(Files.write(directory.resolve("ocellus.properties"), List.of(lines)));
    }
}
