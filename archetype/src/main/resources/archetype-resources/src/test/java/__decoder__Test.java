package ${package};

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.ocellus.spi.decode.Outcome;
import org.ocellus.spi.decode.Selector;
import org.ocellus.testkit.Decoded;
import org.ocellus.testkit.DecoderProbe;
import org.ocellus.testkit.Hex;
import org.ocellus.testkit.Packet;

class ${decoder}Test {
    private static final int HEADER_LENGTH = 8;
    private static final byte[] REQUEST = Packet.start()
            .payload("01 07 0064 0800 0000")
            .ipv4("10.0.0.1", "10.0.0.2")
            .tcp(40000, 80, "S")
            .bytes();

    private final ${decoder} decoder = new ${decoder}();

    @Test
    void handsTheIpPacketOnUnderItsTenant() {
        Decoded decoded = DecoderProbe.decode(decoder, REQUEST);

        assertThat(decoded.outcome()).isEqualTo(Outcome.FORWARDED);
        assertThat(decoded.headerLength()).isEqualTo(HEADER_LENGTH);
        assertThat(decoded.tunnels()).containsExactly(100L);
        assertThat(decoded.labels()).containsExactly(7L);
        assertThat(decoded.space()).isEqualTo(Selector.ETHERTYPE);
        assertThat(decoded.value()).isEqualTo(0x0800);
    }

    @Test
    void declinesOtherVersionsReservedBitsAndWhatIsTooShort() {
        assertThat(outcome("02 07 0064 0800 0000")).isEqualTo(Outcome.DECLINED);
        assertThat(outcome("01 07 0064 0800 0001")).isEqualTo(Outcome.DECLINED);
        assertThat(outcome("01 07 0064 0800 00")).isEqualTo(Outcome.DECLINED);
    }

    @Test
    void isTruncatedWhereTheCaptureCutTheHeader() {
        for (int captured = 0; captured < HEADER_LENGTH; captured++) {
            byte[] beginning = Arrays.copyOf(REQUEST, captured);

            assertThat(DecoderProbe.decode(decoder, beginning, REQUEST.length).outcome())
                    .as("%d bytes", captured)
                    .isEqualTo(Outcome.TRUNCATED);
        }
    }

    /** README plays the capture. */
    @Test
    void writesTheSampleCapture() throws IOException {
        Path file = Path.of("target", "${protocol}.pcap");

        SampleCapture.writeTo(file);

        assertThat(file).isNotEmptyFile();
    }

    private Outcome outcome(String digits) {
        return DecoderProbe.decode(decoder, Hex.bytes(digits)).outcome();
    }
}
