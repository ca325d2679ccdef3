package org.ocellus.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ocellus.launch.CommandLine;
import org.ocellus.launch.CommandLine.Mode;
import org.ocellus.launch.audit.Actor;
import org.ocellus.launch.daemon.Directories;
import org.ocellus.launch.settings.Change;
import org.ocellus.launch.settings.Setting;
import org.ocellus.spi.admin.CaptureAdmin;
import org.ocellus.spi.admin.CaptureStatus;
import org.ocellus.spi.admin.OutputAdmin;
import org.ocellus.spi.admin.OutputStatus;
import org.ocellus.spi.capture.CaptureException;
import org.ocellus.spi.capture.CaptureRequest;
import org.ocellus.spi.capture.NoSuchInterfaceException;

class SensorInventoryTest {
    private static final Change LASTING = new Change(new Actor("auditor", "socket"), "outputs", true);
    private static final Change PASSING = new Change(new Actor("auditor", "socket"), "outputs", false);

    @TempDir
    Path directory;

    private final List<String> events = new ArrayList<>();
    private SensorSettings settings;
    private SensorInventory inventory;

    @BeforeEach
    void start() throws IOException {
        restart();
    }

    private void restart() throws IOException {
        settings = new SensorSettings(
                new FakeConfigurationAdmin(),
                new CommandLine(
                        Mode.DAEMON,
                        List.of(),
                        List.of("eth0"),
                        "udp",
                        Map.of("promiscuous", "false"),
                        List.of("json:a"),
                        Map.of(),
                        ""),
                new Directories(directory, directory, directory, directory));
        inventory = new SensorInventory(true, settings, new Outputs(), new Captures());
        events.clear();
        lastId = 0;
        inventory.begin();
    }

    @Test
    void whatTheCommandLineListsIsOpened() {
        assertThat(events)
                .containsExactly("output json:a is 1", "capture live eth0 'udp' {promiscuous=false, wait=true} is 2");
    }

    @Test
    void whatWasAddedAndRemovedIsSoAfterARestart() throws Exception {
        long added = inventory.addOutput("json:b", LASTING);
        inventory.addOutput("json:c", PASSING);
        long passing = inventory.addCapture("lo", PASSING);
        inventory.pauseCapture(passing, true, LASTING);
        assertThat(inventory.removeOutput(1, LASTING)).isTrue();
        inventory.addCapture("file:/x.pcap?loop=true", LASTING);
        assertThat(inventory.removeOutput(added + 100, LASTING)).isFalse();

        restart();

        assertThat(events)
                .containsExactly(
                        "output json:b is 1",
                        "capture live eth0 'udp' {promiscuous=false, wait=true} is 2",
                        "capture file /x.pcap '' {loop=true} is 3");
    }

    @Test
    void pauseHoldsAfterARestart() throws Exception {
        inventory.pauseCapture(2, true, LASTING);
        restart();
        assertThat(events).last().isEqualTo("pause 2 true");

        inventory.pauseCapture(2, false, LASTING);
        restart();
        assertThat(events).noneMatch(each -> each.startsWith("pause"));
    }

    @Test
    void outputThatCannotBeOpenedIsNotKept() throws Exception {
        assertThatThrownBy(() -> inventory.addOutput("nowhere:x", LASTING)).hasMessageContaining("nowhere");
        assertThat(settings.differences()).isEmpty();
    }

    @Test
    void captureThatCannotBeOpenedIsNotKept() throws Exception {
        assertThatThrownBy(() -> inventory.addCapture("eth9", LASTING))
                .hasMessage("eth9: no such interface; there are eth0, lo");
        assertThat(settings.differences()).isEmpty();
    }

    @Test
    void interfaceIsWaitedForAtTheStartUnlessItIsSaidNotTo() throws Exception {
        inventory.addCapture("lo?wait=false", LASTING);
        inventory.addCapture("file:/x.pcap", LASTING);
        assertThat(events).contains("capture live lo '' {wait=false} is 3");
        restart();

        assertThat(events)
                .contains(
                        "capture live eth0 'udp' {promiscuous=false, wait=true} is 2",
                        "capture live lo '' {wait=false} is 3",
                        "capture file /x.pcap '' {} is 4");
    }

    @Test
    void ofAListWithAMistakeNothingStaysOpen() {
        assertThatThrownBy(() -> settings.set(
                        Setting.parse("daemon.captures=eth0?filter=udp&promiscuous=false lo eth9"), LASTING))
                .hasMessageContaining("eth9");
        assertThat(events).last().isEqualTo("remove capture 3");
        assertThat(settings.differences()).isEmpty();
    }

    @Test
    void listsThatAreSetAreFollowedAndOthersStayOpen() throws Exception {
        settings.set(Setting.parse("daemon.outputs=json:a json:d"), LASTING);
        assertThat(events).hasSize(3).last().isEqualTo("output json:d is 3");

        settings.rollBack(0, LASTING);
        assertThat(events).last().isEqualTo("remove output 3");
    }

    @Test
    void listWithAMistakeChangesNothing() throws Exception {
        assertThatThrownBy(() -> settings.set(Setting.parse("daemon.outputs=nowhere:x"), LASTING))
                .hasMessageContaining("nowhere");
        assertThat(settings.differences()).isEmpty();
    }

    @Test
    void outputThatWouldOverwriteAFileThatIsToBeReadIsNotOpened() throws Exception {
        settings.set(Setting.parse("daemon.captures=file:/a.pcap,/b.pcap"), LASTING);
        events.clear();
        assertThatThrownBy(() -> settings.set(Setting.parse("daemon.outputs=json:a json:/b.pcap"), LASTING))
                .hasMessageContaining("would overwrite /b.pcap");
        assertThat(events).isEmpty();
    }

    private long lastId;

    private final class Outputs implements OutputAdmin {
        private final List<Long> open = new ArrayList<>();

        @Override
        public void check(String target, List<String> inputs) throws IOException {
            for (String each : inputs) {
                if (target.endsWith(":" + each)) {
                    throw new IOException(target + ": would overwrite " + each);
                }
            }
        }

        @Override
        public long add(String target) throws IOException {
            if (target.startsWith("nowhere")) {
                throw new IOException(target + ": no bundle writes the format nowhere");
            }
            lastId++;
            open.add(lastId);
            events.add("output " + target + " is " + lastId);
            return lastId;
        }

        @Override
        public boolean remove(long id) {
            events.add("remove output " + id);
            return open.remove(id);
        }

        @Override
        public void reopen() {}

        @Override
        public List<OutputStatus> outputs() {
            return List.of();
        }
    }

    private final class Captures implements CaptureAdmin {
        @Override
        public long add(String kind, List<CaptureRequest> inputs) {
            CaptureRequest first = inputs.getFirst();
            lastId++;
            events.add("capture " + kind + " " + first.location() + " '" + first.filter() + "' "
                    + new TreeMap<>(first.options())
                    + " is " + lastId);
            return lastId;
        }

        @Override
        public long open(String kind, List<CaptureRequest> inputs) throws CaptureException {
            String name = inputs.getFirst().location();
            if (name.equals("eth9")) {
                throw new NoSuchInterfaceException(name, "eth0, lo");
            }
            return add(kind, inputs);
        }

        @Override
        public boolean remove(long id) {
            events.add("remove capture " + id);
            return true;
        }

        @Override
        public boolean pause(long id, boolean pause) {
            events.add("pause " + id + " " + pause);
            return true;
        }

        @Override
        public List<CaptureStatus> captures() {
            return List.of();
        }

        @Override
        public void awaitEnd() {
            throw new AssertionError("nobody waits for the captures of a daemon");
        }
    }
}
