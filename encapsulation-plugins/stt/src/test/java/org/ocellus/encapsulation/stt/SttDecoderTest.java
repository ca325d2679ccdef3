package org.ocellus.encapsulation.stt;

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

class SttDecoderTest {
    private static final String CONTEXT = "8000000000000007";
    private static final String FRAME = "0a0000000001 0a0000000002 0800 45000014 00000000 40060000 0a000001 0a000002";

    private final SttDecoder decoder = new SttDecoder();

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
    @ValueSource(strings = {"00 00 00 00 0000 0000", "00 0e 22 00 05a0 0000", "00 02 36 00 0000 1064"})
    void opensAFirstSegmentUnderItsContext(String fields) {
        Decoded decoded = decode(fields + CONTEXT + "0000" + FRAME);
        leads(decoded, 18, Selector.ETHERTYPE, 0x6558);
        assertThat(decoded.tunnels()).containsExactly(0x8000000000000007L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01 00 00 00 0000 0000" + CONTEXT + "0000" + FRAME, // another version
                "00 10 00 00 0000 0000" + CONTEXT + "0000" + FRAME, // unassigned flag
                "00 00 00 01 0000 0000" + CONTEXT + "0000" + FRAME, // reserved bits
                "00 00 00 00 0000 0000" + CONTEXT + "0001" + FRAME, // padding
                "00 00 00 00 0000 0000" + CONTEXT
                        + "0000 0a0000000001 0a0000000002 1234 45000014 00000000 40060000 0a000001 0a000002",
                "00 00 00 00 0000 0000" + CONTEXT + "0000"
            })
    void declinesLaterSegmentsAndOtherTraffic(String digits) {
        assertThat(decode(digits).outcome()).isEqualTo(Outcome.DECLINED);
    }

    @Test
    void isTruncatedAtEveryByteThatItVerifies() {
        truncatesBelow(32, "00 00 00 00 0000 0000" + CONTEXT + "0000" + FRAME);
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
