package org.ocellus.shell.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocellus.launch.settings.Setting;
import org.ocellus.launch.settings.SettingKey;
import org.ocellus.launch.settings.Settings;
import org.ocellus.spi.admin.DecoderAdmin;
import org.ocellus.spi.admin.DecoderStatus;
import org.ocellus.spi.record.DecoderCounters;

class ConfigCommandTest {
    private final InMemory settings = new InMemory();
    private final ConfigCommand command = new ConfigCommand(settings, new OneDecoder());

    @Test
    void listHasDefaultsAndWhatIsConfigured() throws Exception {
        config("set", "decoder.vxlan.udpPort", "8472");
        config("set", "walk.maxDepth", "8");

        assertThat(config().lines())
                .anyMatch(line -> line.matches("org.ocellus.flow +flow.maxFlows +1048576 +default"))
                .anyMatch(line -> line.matches("org.ocellus.walk +walk.maxDepth +8 +configured"))
                .anyMatch(line -> line.matches("org.ocellus.decoder~vxlan +decoder.vxlan.udpPort +8472 +configured"))
                .noneMatch(line -> line.matches(".*walk.maxDepth.*default"));
    }

    @Test
    void getTellsWhatHolds() throws Exception {
        assertThat(config("get", "walk.maxDepth")).isEqualTo("16");
        assertThat(config("get", "decoder.vxlan.udpPort")).isEqualTo("4789");
        assertThat(config("get", "decoder.vxlan.enabled")).isEqualTo("true");
        assertThatThrownBy(() -> config("get", "decoder.acme.enabled"))
                .hasMessage("decoder.acme.enabled is not configured");

        config("set", "walk.maxDepth", "8");
        config("set", "decoder.vxlan.udpPort", "4789,", "8472");

        assertThat(config("get", "org.ocellus.walk.maxDepth")).isEqualTo("8");
        assertThat(config("get", "decoder.vxlan.udpPort")).isEqualTo("4789, 8472");
    }

    @Test
    void unsetReturnsToTheDefault() throws Exception {
        config("set", "walk.maxDepth", "8");

        assertThat(config("unset", "walk.maxDepth")).isEqualTo("unset walk.maxDepth");
        assertThat(config("get", "walk.maxDepth")).isEqualTo("16");
        assertThatThrownBy(() -> config("unset", "walk.maxDepth")).hasMessage("walk.maxDepth is not configured");
    }

    @Test
    void setTellsWhenItDoesNotHoldAtOnce() throws Exception {
        assertThat(config("set", "decoder.vxlan.udpPort", "8472")).isEqualTo("decoder.vxlan.udpPort = 8472");
        assertThat(config("set", "flow.maxFlows", "10"))
                .isEqualTo("flow.maxFlows = 10, for captures that are added from now on");
        assertThat(config("set", "decoder.vxlna.udpPort", "8472"))
                .isEqualTo("decoder.vxlna.udpPort = 8472, for when there is a decoder of that name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"set flow.maxFlows abc", "set flow.maxflows 1", "get flw.maxFlows", "unset walk.maxdepth"})
    void mistakeIsOneLineAndChangesNothing(String words) {
        assertThatThrownBy(() -> config(words.split(" ", -1)))
                .hasMessageContaining("expected")
                .hasMessageNotContaining("\n");
        assertThat(settings.configured()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"set", "set flow.maxFlows", "get", "get a b", "unset", "put a b"})
    void otherWordsAreAnsweredWithTheUsage(String words) {
        assertThatThrownBy(() -> config(words.split(" ", -1))).hasMessageStartingWith("usage: config [list");
    }

    private String config(String... words) throws Exception {
        return command.config(false, words);
    }

    private static final class InMemory implements Settings {
        private final List<Setting> held = new ArrayList<>();

        @Override
        public List<Setting> configured() {
            return List.copyOf(held);
        }

        @Override
        public void set(Setting setting) {
            unset(setting.key());
            held.add(setting);
        }

        @Override
        public boolean unset(SettingKey key) {
            return held.removeIf(each -> each.key().equals(key));
        }
    }

    private static final class OneDecoder implements DecoderAdmin {
        @Override
        public List<DecoderStatus> decoders() {
            return List.of(new DecoderStatus(
                    "vxlan",
                    "org.ocellus.encapsulation.vxlan",
                    "1.0.0",
                    8,
                    0,
                    List.of("udpPort=4789"),
                    DecoderCounters.NONE,
                    false,
                    ""));
        }

        @Override
        public boolean release(String name) {
            return false;
        }
    }
}
