package org.ocellus.encapsulation.sctpudp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocellus.spi.decode.Outcome;
import org.ocellus.spi.decode.Selector;
import org.ocellus.testkit.Decoded;
import org.ocellus.testkit.DecoderProbe;
import org.ocellus.testkit.Hex;

class SctpInUdpDecoderTest {
    private final SctpInUdpDecoder decoder = new SctpInUdpDecoder();

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
    @ValueSource(
            strings = {
                "0b59 0b59 cafebabe 00000000 00 03 0011 00000001 00000000 00000000 61 000000",
                "0b59 0b59 00000000 00000000 01 00 0014 00000001 00010000 00010001 00000001",
                "0b59 0b59 cafebabe 00000000 0b 00 0004",
                "0b59 0b59 cafebabe 00000000 c0 00 0008 00000001"
            })
    void handsAPlausiblePacketOn(String packet) {
        Decoded decoded = decode(packet);
        leads(decoded, 0, Selector.IP_PROTOCOL, 132);
        assertThat(decoded.tunnels()).hasSize(1).containsOnlyNulls();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000 0b59 cafebabe 00000000 0b 00 0004", // no source port
                "0b59 0000 cafebabe 00000000 0b 00 0004", // no destination port
                "0b59 0b59 00000000 00000000 0b 00 0004", // no verification tag
                "0b59 0b59 cafebabe 00000000 01 00 0004", // INIT with a verification tag
                "0b59 0b59 cafebabe 00000000 20 00 0004", // unknown chunk
                "0b59 0b59 cafebabe 00000000 0b 00 0003", // chunk shorter than its header
                "0b59 0b59 cafebabe 00000000 0b 00 0005", // chunk longer than the datagram
                "0b59 0b59 cafebabe 00000000"
            })
    void declinesWhatIsNoSctp(String digits) {
        assertThat(decode(digits).outcome()).isEqualTo(Outcome.DECLINED);
    }

    @Test
    void isTruncatedAtEveryByteThatItVerifies() {
        truncatesBelow(16, "0b59 0b59 cafebabe 00000000 0b 00 0004");
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
