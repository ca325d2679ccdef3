package org.ocellus.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingTest {
    @Test
    void pidIsThePartBeforeTheLastDotWithThePrefixOfTheProject() throws Exception {
        assertThat(Setting.parse("flow.statusInterval=60"))
                .isEqualTo(new Setting("org.ocellus.flow", "statusInterval", "60"));
    }

    @Test
    void fullPidIsTakenAsItIs() throws Exception {
        assertThat(Setting.parse("org.ocellus.flow.statusInterval=60"))
                .isEqualTo(new Setting("org.ocellus.flow", "statusInterval", "60"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "decoder.vxlan.udpPort=4789,8472",
                "org.ocellus.decoder.vxlan.udpPort=4789,8472",
                "decoder~vxlan.udpPort=4789,8472",
                "org.ocellus.decoder~vxlan.udpPort = 4789,8472"
            })
    void decoderIsAFactoryConfigurationNamedAfterIt(String text) throws Exception {
        assertThat(Setting.parse(text)).isEqualTo(new Setting("org.ocellus.decoder~vxlan", "udpPort", "4789,8472"));
    }

    @Test
    void valueMayHoldEqualsSignsAndBeEmpty() throws Exception {
        assertThat(Setting.parse("sensor.name=a=b").value()).isEqualTo("a=b");
        assertThat(Setting.parse("sensor.name=").value()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"flow.statusInterval", "statusInterval=60", "=60", ".x=1", "flow.=1", "flow..x=1", "fl ow.x=1"})
    void anythingElseIsRefusedWithWhatWasExpected(String text) {
        assertThatThrownBy(() -> Setting.parse(text))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("expected");
    }
}
