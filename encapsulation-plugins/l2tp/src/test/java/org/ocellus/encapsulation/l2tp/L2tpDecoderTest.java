package org.ocellus.encapsulation.l2tp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocellus.spi.decode.Outcome;
import org.ocellus.spi.decode.Selector;
import org.ocellus.testkit.Decoded;
import org.ocellus.testkit.DecoderProbe;
import org.ocellus.testkit.Hex;

class L2tpDecoderTest {
    private static final String PPP = "ff03 0021 45";

    private final L2tpDecoder decoder = new L2tpDecoder();

    private Decoded decode(String digits) {
        return DecoderProbe.decode(decoder, Hex.bytes(digits));
    }

    private static void leads(Decoded decoded, int headerLength, Selector space, int value) {
        assertThat(decoded.outcome()).isEqualTo(Outcome.FORWARDED);
        assertThat(decoded.headerLength()).isEqualTo(headerLength);
        assertThat(decoded.space()).isEqualTo(space);
        assertThat(decoded.value()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "0002 0007 0009, 6",
        "4002 000d 0007 0009, 8",
        "0802 0007 0009 0001 0002, 10",
        "4802 0011 0007 0009 0001 0002, 12",
        "0202 0007 0009 0000, 8",
        "0202 0007 0009 0003 000000, 11",
        "4b02 0015 0007 0009 0001 0002 0002 0000, 16"
    })
    void opensPppUnderTunnelAndSessionAsLabels(String header, int headerLength) {
        Decoded decoded = decode(header + PPP);
        leads(decoded, headerLength, Selector.LINK_TYPE, 9);
        assertThat(decoded.payloadLength()).isEqualTo(5);
        assertThat(decoded.labels()).containsExactly(7L, 9L);
        assertThat(decoded.tunnels()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ff03c021", "0021", "c021", "21", "57", "3d"})
    void opensPppInAllItsFramings(String ppp) {
        leads(decode("0002 0007 0009" + ppp), 6, Selector.LINK_TYPE, 9);
    }

    @Test
    void leavesWhatIsBehindTheStatedLengthOut() {
        assertThat(decode("4002 000d 0007 0009" + PPP + "0000").payloadLength()).isEqualTo(5);
    }

    @Test
    void endsAtControlMessages() {
        Decoded decoded = decode("c802 000c 0007 0000 0001 0002");
        assertThat(decoded.outcome()).isEqualTo(Outcome.TERMINAL);
        assertThat(decoded.labels()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0001 0007 0009" + PPP, // L2F
                "1002 0007 0009" + PPP, // reserved bit
                "8002 0007 0009 0000", // control without length and numbers
                "c802 0040 0007 0000 0001 0002", // control longer than the datagram
                "4002 0007 0007 0009" + PPP, // shorter than its header
                "0202 0007 0009 00ff" + PPP, // offset beyond the datagram
                "0002 0007 0009 ff04 0021",
                "0002 0007 0009 0020 0021",
                "0002 0007 0009 9745",
                "0002 0007"
            })
    void declinesWhatIsImplausible(String digits) {
        assertThat(decode(digits).outcome()).isEqualTo(Outcome.DECLINED);
    }

    @Test
    void isTruncatedAtEveryByteThatItVerifies() {
        truncatesBelow(18, "4b02 0015 0007 0009 0001 0002 0002 0000" + PPP);
        truncatesBelow(8, "0002 0007 0009" + PPP);
    }

    private void truncatesBelow(int headerLength, String digits) {
        byte[] packet = Hex.bytes(digits);
        for (int captured = 0; captured < headerLength; captured++) {
            assertThat(DecoderProbe.decode(decoder, Arrays.copyOf(packet, captured), packet.length)
                            .outcome())
                    .as("%d bytes captured", captured)
                    .isEqualTo(Outcome.TRUNCATED);
        }
    }
}
