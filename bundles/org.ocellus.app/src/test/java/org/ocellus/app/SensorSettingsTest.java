package org.ocellus.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ocellus.launch.CommandLine;
import org.ocellus.launch.CommandLine.Mode;
import org.ocellus.launch.audit.Actor;
import org.ocellus.launch.daemon.Directories;
import org.ocellus.launch.settings.Change;
import org.ocellus.launch.settings.Difference;
import org.ocellus.launch.settings.Setting;
import org.ocellus.launch.settings.SettingKey;
import org.osgi.framework.FrameworkUtil;

class SensorSettingsTest {
    private static final Change PASSING = new Change(new Actor("auditor", "socket"), "config", false);
    private static final Change LASTING = new Change(new Actor("auditor", "socket"), "config", true);

    private static final Setting NAME = new Setting(new SettingKey("org.ocellus.sensor", "name"), "x");

    @TempDir
    Path directory;

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
    void whoIsTrustedIsNotChangedWhileTheSensorRuns() throws Exception {
        SensorSettings settings = settings(Map.of("org.ocellus.trust", Map.of("mode", "signed")));

        assertThatThrownBy(() -> settings.set(Setting.parse("trust.mode=none"), PASSING))
                .hasMessageStartingWith("trust.mode: cannot be changed here");
        assertThatThrownBy(() -> settings.unset(SettingKey.parse("trust.mode"), LASTING))
                .hasMessageStartingWith("trust.mode: cannot be changed here");
        assertThat(settings.configured()).containsExactly(Setting.parse("trust.mode=signed"));
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

    @Test
    void lastingChangesOfADaemonHoldAfterARestartAndPassingOnesDoNot() throws Exception {
        SensorSettings before = daemon(Map.of("org.ocellus.flow", Map.of("maxFlows", "9")));
        before.set(Setting.parse("flow.maxFlows=10"), LASTING);
        before.set(Setting.parse("walk.maxDepth=8"), PASSING);
        assertThat(before.configured()).contains(Setting.parse("walk.maxDepth=8"));

        SensorSettings after = daemon(Map.of("org.ocellus.flow", Map.of("maxFlows", "9", "udpTimeout", "5")));

        assertThat(after.configured())
                .contains(Setting.parse("flow.maxFlows=10"), Setting.parse("flow.udpTimeout=5"))
                .doesNotContain(Setting.parse("walk.maxDepth=8"));
        assertThat(after.differences())
                .extracting(each -> each.key().toString())
                .containsExactly("flow.maxFlows");
    }

    @Test
    void formerRevisionHoldsAgain() throws Exception {
        SensorSettings settings = daemon(Map.of());
        settings.set(Setting.parse("walk.maxDepth=8"), LASTING);
        settings.set(Setting.parse("walk.maxDepth=4"), LASTING);
        settings.set(Setting.parse("sensor.name=x"), PASSING);

        settings.rollBack(1, LASTING);

        assertThat(settings.configured())
                .contains(Setting.parse("walk.maxDepth=8"))
                .doesNotContain(Setting.parse("sensor.name=x"));
        assertThat(settings.revisions()).hasSize(3);
    }

    @Test
    void changeThatCannotBeCarriedOutIsUndoneAndNotKept() throws Exception {
        SensorSettings settings = daemon(Map.of("org.ocellus.flow", Map.of("maxFlows", "9")));
        settings.listen(() -> {
            if (settings.configured().stream().anyMatch(each -> each.value().equals("10"))) {
                throw new IOException("no room");
            }
        });

        assertThatThrownBy(() -> settings.set(Setting.parse("flow.maxFlows=10"), LASTING))
                .hasMessage("no room");

        assertThat(settings.configured()).contains(Setting.parse("flow.maxFlows=9"));
        assertThat(settings.revisions()).isEmpty();
    }

    @Test
    void whoHasFollowedGoesBackWhenAnotherCannotFollow() throws Exception {
        SensorSettings settings = daemon(Map.of());
        List<Boolean> followed = new ArrayList<>();
        settings.listen(() -> followed.add(settings.configured(NAME.key()).isPresent()));
        settings.listen(() -> {
            if (settings.configured(NAME.key()).isPresent()) {
                throw new IOException("no room");
            }
        });

        assertThatThrownBy(() -> settings.set(NAME, LASTING)).hasMessage("no room");

        assertThat(followed).containsExactly(true, false);
    }

    @Test
    void editThatLastsLeavesWhatIsThereInPassingPassing() throws Exception {
        SensorSettings settings = daemon(Map.of());
        settings.edit(NAME.key(), value -> Optional.of(value.orElse("") + "a"), PASSING);
        settings.edit(NAME.key(), value -> Optional.of(value.orElse("") + "b"), LASTING);

        assertThat(settings.configured(NAME.key())).contains(Setting.parse("sensor.name=ab"));
        assertThat(settings.lasting(NAME.key())).contains("b");
        assertThat(settings.revisions()).hasSize(1);
        assertThat(daemon(Map.of()).configured(NAME.key())).contains(Setting.parse("sensor.name=b"));
    }

    @Test
    void outsideOfADaemonNothingIsKept() throws Exception {
        SensorSettings settings = settings(Map.of());
        settings.set(Setting.parse("walk.maxDepth=8"), LASTING);

        assertThat(settings.differences()).extracting(Difference::lasting).containsExactly(false);
        assertThatThrownBy(() -> settings.persist(LASTING)).hasMessageContaining("kept by a daemon only");
    }

    @Test
    void daemonWithoutConfigurationReadsAllInterfacesAndWritesJson() throws Exception {
        assertThat(daemon(Map.of()).configured())
                .extracting(each -> each.key() + "=" + each.value())
                .contains("daemon.captures=any")
                .anyMatch(each ->
                        each.startsWith("daemon.outputs=json:" + directory.resolve("flows.json") + "?rotate=1d"));
    }

    private SensorSettings daemon(Map<String, Map<String, String>> configurations) throws IOException {
        admin.stored.clear();
        return new SensorSettings(
                admin,
                new CommandLine(Mode.DAEMON, List.of(), List.of(), "", Map.of(), List.of(), configurations, ""),
                new Directories(directory, directory, directory, directory));
    }

    private SensorSettings settings(Map<String, Map<String, String>> configurations) throws IOException {
        return new SensorSettings(
                admin,
                new CommandLine(Mode.SHELL, List.of(), List.of(), "", Map.of(), List.of(), configurations, ""),
                null);
    }
}
