package org.ocellus.shell.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocellus.spi.admin.CaptureAdmin;
import org.ocellus.spi.admin.CaptureStatus;
import org.ocellus.spi.capture.CaptureRequest;

class CaptureCommandTest {
    private final List<String> calls = new ArrayList<>();
    private final CaptureCommand command = new CaptureCommand(new OneCapture());

    @Test
    void listsWithoutAVerb() throws Exception {
        assertThat(command.capture(false).lines())
                .last()
                .asString()
                .contains("file", "running", "tour.pcap", "2026-11-24T");
    }

    @Test
    void addsFilesAsOneCapture() throws Exception {
        assertThat(command.capture(false, "add", "a.pcap", "b.pcap")).isEqualTo("capture 7");
        assertThat(calls).containsExactly("add file [a.pcap, b.pcap]");
    }

    @Test
    void pausesResumesAndRemovesByNumber() throws Exception {
        command.capture(false, "pause", "7");
        command.capture(false, "resume", "7");
        command.capture(false, "remove", "7");
        assertThat(calls).containsExactly("pause 7 true", "pause 7 false", "remove 7");
    }

    @Test
    void saysWhichCaptureIsNotThere() {
        assertThatThrownBy(() -> command.capture(false, "remove", "8")).hasMessage("there is no capture 8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"add", "remove", "remove x", "pause 1 2", "frobnicate"})
    void saysHowItIsUsed(String words) {
        assertThatThrownBy(() -> command.capture(false, words.split(" ")))
                .hasMessageStartingWith("usage: capture [list");
    }

    private final class OneCapture implements CaptureAdmin {
        @Override
        public long add(String kind, List<CaptureRequest> inputs) {
            calls.add("add " + kind + " "
                    + inputs.stream().map(CaptureRequest::location).toList());
            return 7;
        }

        @Override
        public boolean remove(long id) {
            calls.add("remove " + id);
            return id == 7;
        }

        @Override
        public boolean pause(long id, boolean pause) {
            calls.add("pause " + id + " " + pause);
            return id == 7;
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
}
