package org.ocellus.shell.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.apache.felix.service.command.CommandSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocellus.launch.settings.Change;
import org.ocellus.spi.admin.CaptureAdmin;
import org.ocellus.spi.admin.CaptureStatus;
import org.ocellus.spi.capture.CaptureRequest;

class CaptureCommandTest {
    private static final CommandSession SESSION = FakeSession.of("captures");

    private final List<String> calls = new ArrayList<>();
    private final CaptureCommand command = new CaptureCommand(new OneCapture(), new Inventory());

    @Test
    void listsWithoutAVerb() throws Exception {
        assertThat(command.captures(SESSION, false, false).lines())
                .last()
                .asString()
                .contains("file", "running", "tour.pcap", "2026-11-24T");
    }

    @Test
    void addsFilesAsOneCapture() throws Exception {
        assertThat(command.captures(SESSION, false, false, "add", "a.pcap", "b.pcap"))
                .isEqualTo("capture 7");
        assertThat(calls).containsExactly("add file:a.pcap,b.pcap");
    }

    @Test
    void aWordWithASlashIsAFileAndAnyOtherAnInterface() throws Exception {
        command.captures(SESSION, false, false, "add", "/tmp/a.pcap?loop=true");
        command.captures(SESSION, false, false, "add", "eth0?filter=port%2053");
        command.captures(SESSION, false, false, "add", "file:b.pcap");
        assertThat(calls)
                .containsExactly("add file:/tmp/a.pcap?loop=true", "add eth0?filter=port%2053", "add file:b.pcap");
    }

    @Test
    void numbersOfCapturesAreCompleted() {
        assertThat(command.candidates(List.of("pause", ""))).containsExactly("7");
        assertThat(command.candidates(List.of("add", ""))).isEmpty();
    }

    @Test
    void pausesResumesAndRemovesByNumber() throws Exception {
        command.captures(SESSION, false, false, "pause", "7");
        command.captures(SESSION, false, false, "resume", "7");
        command.captures(SESSION, false, false, "remove", "7");
        assertThat(calls).containsExactly("pause 7 true", "pause 7 false", "remove 7");
    }

    @Test
    void saysWhichCaptureIsNotThere() {
        assertThatThrownBy(() -> command.captures(SESSION, false, false, "remove", "8"))
                .hasMessage("there is no capture 8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"add", "remove", "remove x", "pause 1 2", "frobnicate"})
    void saysHowItIsUsed(String words) {
        assertThatThrownBy(() -> command.captures(SESSION, false, false, words.split(" ")))
                .hasMessageStartingWith("usage: captures [list");
    }

    private final class OneCapture implements CaptureAdmin {
        @Override
        public long add(String kind, List<CaptureRequest> inputs) {
            throw new AssertionError("not past the inventory");
        }

        @Override
        public long open(String kind, List<CaptureRequest> inputs) {
            throw new AssertionError("not past the inventory");
        }

        @Override
        public boolean remove(long id) {
            throw new AssertionError("not past the inventory");
        }

        @Override
        public boolean pause(long id, boolean pause) {
            throw new AssertionError("not past the inventory");
        }

        @Override
        public List<CaptureStatus> captures() {
            return List.of(new CaptureStatus(
                    7, "file", List.of("tour.pcap"), "running", 1, 60, -1, 1, 1_795_521_600_000_000_000L, List.of()));
        }

        @Override
        public void awaitEnd() {
            calls.add("await");
        }
    }

    private final class Inventory implements org.ocellus.launch.Inventory {
        @Override
        public long addOutput(String target, Change change) {
            throw new AssertionError(target);
        }

        @Override
        public boolean removeOutput(long id, Change change) {
            throw new AssertionError(id);
        }

        @Override
        public long addCapture(String capture, Change change) {
            calls.add("add " + capture);
            return 7;
        }

        @Override
        public boolean removeCapture(long id, Change change) {
            calls.add("remove " + id);
            return id == 7;
        }

        @Override
        public boolean pauseCapture(long id, boolean pause, Change change) {
            calls.add("pause " + id + " " + pause);
            return id == 7;
        }
    }
}
