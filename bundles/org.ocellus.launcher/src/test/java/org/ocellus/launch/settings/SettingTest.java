package org.ocellus.launch.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocellus.spi.decode.Selector;

class SettingTest {
    @ParameterizedTest
    @ValueSource(strings = {"flow.statusInterval=60", "org.ocellus.flow.statusInterval=60"})
    void pidIsThePartBeforeTheLastDotWithThePrefixOfTheProject(String text) throws Exception {
        assertThat(Setting.parse(text)).isEqualTo(setting("org.ocellus.flow", "statusInterval", "60"));
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
        assertThat(Setting.parse(text)).isEqualTo(setting("org.ocellus.decoder~vxlan", "udpPort", "4789,8472"));
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
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("expected");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "com.acme.shim.port=abc | com.acme.shim | port",
                "com.acme.shim~left.port=abc | com.acme.shim~left | port",
                "encapsulation.acme.port=abc | org.ocellus.encapsulation.acme | port",
                "encapsulation.fou~left.ocellus.udpPort=5555 | org.ocellus.encapsulation.fou~left | ocellus.udpPort"
            })
    void settingsOfOtherBundlesPassUnchecked(String text, String pid, String name) throws Exception {
        assertThat(Setting.parse(text).key()).isEqualTo(new SettingKey(pid, name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "flw.maxFlows=1",
                "org.ocellus.flw.maxFlows=1",
                "flow.maxFlow=1",
                "decodr.vxlan.udpPort=1",
                "decoder.vxlan.udpport=1",
                "decoder.udpPort=1",
                "decoder.vxlan.udp.port=1",
                "walk.heuristic=true"
            })
    void misspeltKeyIsRefused(String text) {
        assertThatThrownBy(() -> Setting.parse(text))
                .isInstanceOf(SettingException.class)
                .hasMessageStartingWith(text.substring(0, text.indexOf('=')).replace("org.ocellus.flow", "flow"))
                .hasMessageContaining("there is no such setting")
                .hasMessageNotContaining("\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "flow.maxFlows=abc | a whole number from 1 to 268435456",
                "flow.maxFlows=0 | a whole number from 1 to 268435456",
                "flow.maxFlows=1e6 | a whole number from 1 to 268435456",
                "flow.udpTimeout=-1 | a number of seconds, such as 60 or 0.5",
                "flow.udpTimeout=NaN | a number of seconds, such as 60 or 0.5",
                "walk.maxDepth=32 | a whole number from 1 to 31",
                "walk.heuristics=yes | true or false",
                "decoder.vxlan.enabled=no | true or false",
                "decoder.vxlan.udpPort=4789 x | numbers from 0 to 65535, with commas between them",
                "decoder.vxlan.udpPort=#12B5 | numbers from 0 to 65535, with commas between them",
                "decoder.vxlan.udpPort=65536 | numbers from 0 to 65535, with commas between them",
                "decoder.gre.ipProtocol=256 | numbers from 0 to 255, with commas between them",
                "decoder.acme.selector=17 | SPACE=NUMBER, several with commas between them"
            })
    void impossibleValueIsRefusedWithWhatWasExpected(String text, String expected) {
        assertThatThrownBy(() -> Setting.parse(text))
                .isInstanceOf(SettingException.class)
                .hasMessage(text + ": expected " + expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "flow.statusInterval=0.5",
                "walk.heuristics=true",
                "decoder.vxlan.udpPort=",
                "decoder.vxlan.udpPort=4789, 0x2118 8472",
                "decoder.acme.selector=acme.shim=0x17, udpPort=99",
                "encapsulation.fou.ipProtocol=47"
            })
    void possibleValueIsTaken(String text) throws Exception {
        assertThat(Setting.parse(text).value()).isEqualTo(text.substring(text.indexOf('=') + 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "flow.maxFlows",
                "decoder.vxlan.udpPort",
                "encapsulation.fou.ipProtocol",
                "encapsulation.fou~left.ocellus.udpPort",
                "com.acme.shim.port"
            })
    void keyIsWrittenInItsShortestForm(String key) throws Exception {
        assertThat(SettingKey.parse(key)).hasToString(key);
    }

    @Test
    void everySelectorThatStandardsShareCanBeConfigured() {
        assertThat(KnownSettings.ofDecoders())
                .containsAll(Selector.all().stream().map(Selector::name).toList());
    }

    private static Setting setting(String pid, String name, String value) {
        return new Setting(new SettingKey(pid, name), value);
    }
}
