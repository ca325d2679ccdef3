package org.ocellus.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ocellus.launch.CommandLine;
import org.ocellus.launch.CommandLine.Mode;
import org.ocellus.launch.audit.Actor;
import org.ocellus.launch.settings.Change;
import org.ocellus.launch.settings.Setting;
import org.ocellus.launch.settings.SettingKey;
import org.osgi.framework.FrameworkUtil;

class SensorSettingsTest {
    private static final Change LASTING = new Change(new Actor("auditor", "socket"), "config", true);

    private final FakeConfigurationAdmin admin = new FakeConfigurationAdmin();

    @Test
    void settingsOfTheCommandLineAreConfiguredFromTheBeginning() throws Exception {
        SensorSettings settings = settings(Map.of(
                "org.ocellus.flow", Map.of("maxFlows", "9"), "org.ocellus.decoder~vxlan", Map.of("udpPort", "8472")));

        assertThat(settings.configured())
                .containsExactly(Setting.parse("decoder.vxlan.udpPort=8472"), Setting.parse("flow.maxFlows=9"));
    }

    @Test
    void settingLeavesTheOthersOfItsConfigurationAlone() throws Exception {
        SensorSettings settings = settings(Map.of("org.ocellus.flow", Map.of("maxFlows", "9")));

        settings.set(Setting.parse("flow.udpTimeout=5"), LASTING);
        settings.set(Setting.parse("flow.maxFlows=10"), LASTING);

        assertThat(settings.configured())
                .containsExactly(Setting.parse("flow.maxFlows=10"), Setting.parse("flow.udpTimeout=5"));
    }

    @Test
    void configurationGoesWithItsLastSetting() throws Exception {
        SensorSettings settings = settings(Map.of());
        settings.set(Setting.parse("decoder.vxlan.udpPort=8472"), LASTING);

        assertThat(settings.unset(SettingKey.parse("decoder.vxlan.udpPort"), LASTING))
                .isTrue();
        assertThat(settings.unset(SettingKey.parse("decoder.vxlan.udpPort"), LASTING))
                .isFalse();
        assertThat(admin.stored).isEmpty();
    }

    @Test
    void valuesThatOthersHaveStoredAreReadAsText() throws Exception {
        SensorSettings settings = settings(Map.of());
        Map<String, Object> stored = Map.of(
                "udpPort",
                new int[] {4789, 8472},
                "etherType",
                List.of(1, 2),
                "enabled",
                true,
                "service.pid",
                "org.ocellus.decoder~vxlan",
                "service.factoryPid",
                "org.ocellus.decoder");
        admin.stored.put("org.ocellus.decoder~vxlan", FrameworkUtil.asDictionary(stored));

        assertThat(settings.configured())
                .extracting(each -> each.key() + "=" + each.value())
                .containsExactly(
                        "decoder.vxlan.enabled=true",
                        "decoder.vxlan.etherType=1, 2",
                        "decoder.vxlan.udpPort=4789, 8472");
    }

    private SensorSettings settings(Map<String, Map<String, String>> configurations) throws IOException {
        return new SensorSettings(
                admin,
                new CommandLine(Mode.SHELL, List.of(), List.of(), "", Map.of(), List.of(), configurations, ""),
                null);
    }
}
