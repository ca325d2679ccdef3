package org.ocellus.shell.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ocellus.spi.admin.CaptureAdmin;
import org.ocellus.spi.admin.CaptureStatus;
import org.ocellus.spi.capture.CaptureException;
import org.ocellus.spi.capture.CaptureInterface;
import org.ocellus.spi.capture.CaptureRequest;

class InterfacesCommandTest {
    private static final List<CaptureInterface> TWO = List.of(
            new CaptureInterface("eth0", "Uplink", true, false, List.of("192.0.2.1", "2001:db8:0:0:0:0:0:1")),
            new CaptureInterface("lo", "", false, true, List.of()));

    @Test
    void listsNameStateAndAddresses() throws Exception {
        assertThat(new InterfacesCommand(new Interfaces(TWO)).interfaces(false).lines())
                .anySatisfy(line -> assertThat(line).contains("eth0", "up", "192.0.2.1", "2001:db8::1", "Uplink"))
                .anySatisfy(line -> assertThat(line).contains("lo", "down", "true"));
    }

    @Test
    void listsAsJson() throws Exception {
        assertThat(new InterfacesCommand(new Interfaces(TWO)).interfaces(true))
                .contains("\"name\":\"eth0\"", "\"addresses\":[\"192.0.2.1\",\"2001:db8::1\"]", "\"loopback\":true");
    }

    @Test
    void saysWhyThereIsNoList() {
        assertThatThrownBy(() -> new InterfacesCommand(new Interfaces(null)).interfaces(false))
                .isInstanceOf(CaptureException.class)
                .hasMessage("interfaces: no library");
    }

    private record Interfaces(@Nullable List<CaptureInterface> found) implements CaptureAdmin {
        @Override
        public List<CaptureInterface> interfaces() throws CaptureException {
            if (found == null) {
                throw new CaptureException("interfaces", "no library");
            }
            return found;
        }

        @Override
        public long add(String kind, List<CaptureRequest> inputs) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long open(String kind, List<CaptureRequest> inputs) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean remove(long id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean pause(long id, boolean pause) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<CaptureStatus> captures() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void awaitEnd() {
            throw new UnsupportedOperationException();
        }
    }
}
