package org.ocellus.shell.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.felix.service.command.CommandSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocellus.launch.settings.Change;
import org.ocellus.launch.settings.Difference;
import org.ocellus.launch.settings.Revision;
import org.ocellus.launch.settings.SettingKey;
import org.ocellus.spi.admin.DecoderAdmin;
import org.ocellus.spi.admin.DecoderStatus;
import org.ocellus.spi.record.DecoderCounters;

class ConfigCommandTest {
    private final InMemorySettings settings = new InMemorySettings();
    private final ConfigCommand command = new ConfigCommand(settings, new OneDecoder(), null);

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
        assertThat(config("set", "flow.key", "path")).isEqualTo("flow.key = path, for flows that begin from now on");
        assertThat(config("set", "flow.udpTimeout", "30")).isEqualTo("flow.udpTimeout = 30");
        assertThat(config("set", "decoder.vxlna.udpPort", "8472"))
                .isEqualTo("decoder.vxlna.udpPort = 8472, for when there is a decoder of that name");
    }

    @Test
    void theFilesOfADaemonAreReadAgain() throws Exception {
        List<String> read = new ArrayList<>();
        ConfigCommand daemon = new ConfigCommand(settings, new OneDecoder(), () -> {
            read.add("again");
            if (read.size() > 1) {
                throw new IOException("ocellus.conf: line 2: there is no setting flow.oops");
            }
        });
        CommandSession session = FakeSession.of("config reload");

        assertThat(daemon.config(session, false, false, "reload")).isEqualTo("the configuration was read again");
        assertThat(read).containsExactly("again");
        assertThatThrownBy(() -> daemon.config(session, false, false, "reload")).hasMessageContaining("line 2");
        assertThatThrownBy(() -> config("reload")).hasMessageContaining("no daemon");
    }

    @Test
    void changesAreTheUsersAndLastUnlessTheyAreToPass() throws Exception {
        config("set", "walk.maxDepth", "8");
        command.config(FakeSession.of("config unset walk.maxDepth --transient"), false, true, "unset", "walk.maxDepth");

        assertThat(settings.changes)
                .containsExactly(
                        new Change(FakeSession.AUDITOR, "set walk.maxDepth 8", true),
                        new Change(FakeSession.AUDITOR, "config unset walk.maxDepth --transient", false));
    }

    @Test
    void differencesSayWhatWasConfiguredAndWhatIsKept() throws Exception {
        settings.differences = List.of(
                new Difference(SettingKey.parse("walk.maxDepth"), Optional.of("16"), Optional.of("8"), true),
                new Difference(SettingKey.parse("sensor.name"), Optional.of("x"), Optional.empty(), false));

        assertThat(config("diff").lines())
                .containsExactly(
                        "key            configured  now  kept",
                        "walk.maxDepth  16          8    yes",
                        "sensor.name    x           -    no");
    }

    @Test
    void withoutANumberTheLastRevisionIsUndone() throws Exception {
        assertThatThrownBy(() -> config("rollback")).hasMessage("there is nothing to undo");
        settings.revisions = List.of(new Revision(7, Instant.EPOCH, "auditor", "config set a.b c", List.of()));

        assertThat(config("rollback")).isEqualTo("revision 6 holds again");
        assertThat(settings.rolledBackTo).isEqualTo(6);
        assertThat(config("rollback", "0")).isEqualTo("the configuration holds, without changes");
        assertThat(settings.rolledBackTo).isZero();
    }

    @Test
    void persistSaysHowManyChangesItKept() throws Exception {
        assertThat(config("persist")).isEqualTo("2 changes are kept");
    }

    @Test
    void keysAreCompletedThoseOfDecodersAmongThem() {
        assertThat(command.candidates(List.of("get", "")))
                .contains("flow.maxFlows", "decoder.vxlan.udpPort", "daemon.outputs");
        assertThat(command.candidates(List.of("diff", ""))).isEmpty();
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
        return command.config(FakeSession.of(String.join(" ", words)), false, false, words);
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
