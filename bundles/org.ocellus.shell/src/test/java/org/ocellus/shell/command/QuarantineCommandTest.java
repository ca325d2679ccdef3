package org.ocellus.shell.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ocellus.spi.admin.DecoderAdmin;
import org.ocellus.spi.admin.DecoderStatus;
import org.ocellus.spi.record.DecoderCounters;

class QuarantineCommandTest {
    private final QuarantineCommand command = new QuarantineCommand(new TwoDecoders());

    @Test
    void listsDecodersInQuarantineWithTheirLastFault() {
        assertThat(command.quarantine(false))
                .contains("acme", "16", "9:com.acme.decoder", "ArithmeticException: / by zero")
                .doesNotContain("vxlan");
    }

    @Test
    void releasesByName() {
        assertThat(command.quarantine(false, "release", "acme")).isEqualTo("released acme");
    }

    @Test
    void refusesADecoderThatIsNotInQuarantine() {
        assertThatThrownBy(() -> command.quarantine(false, "release", "vxlan"))
                .hasMessage("no decoder 'vxlan' is in quarantine");
    }

    private static final class TwoDecoders implements DecoderAdmin {
        @Override
        public List<DecoderStatus> decoders() {
            return List.of(
                    new DecoderStatus(
                            "acme",
                            "com.acme.decoder",
                            "1.0.0",
                            9,
                            0,
                            List.of("udpPort=99"),
                            new DecoderCounters(0, 0, 0, 0, 0, 16),
                            true,
                            "ArithmeticException: / by zero"),
                    new DecoderStatus(
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
            return name.equals("acme");
        }
    }
}
