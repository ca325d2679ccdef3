package org.ocellus.encapsulation.trill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ocellus.spi.decode.Outcome;
import org.ocellus.spi.decode.Selector;
import org.ocellus.testkit.Decoded;
import org.ocellus.testkit.DecoderProbe;
import org.ocellus.testkit.Hex;

class TrillDecoderTest {
    private static final String FRAME = "0a0000000001 0a0000000002 8100 0064 0800";

    private final TrillDecoder decoder = new TrillDecoder();

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
        "003f 0002 0001, 6",
        "083f 0002 0001, 6",
        "007f 0002 0001 80000000, 10",
        "00bf 0002 0001 80000000 00000000, 14"
    })
    void opensTheFrameBehindTheOptions(String header, int headerLength) {
        Decoded decoded = decode(header + FRAME);
        leads(decoded, headerLength, Selector.ETHERTYPE, 0x6558);
        assertThat(decoded.labels()).containsExactly(1L, 2L);
    }

    @Test
    void declinesAnotherVersion() {
        assertThat(decode("403f 0002 0001" + FRAME).outcome()).isEqualTo(Outcome.DECLINED);
    }

    @Test
    void isMalformedWhenTheOptionsExceedTheFrame() {
        assertThat(decode("07ff 0002 0001" + FRAME).outcome()).isEqualTo(Outcome.MALFORMED);
    }

    @Test
    void isTruncatedAtEveryByteOfItsHeader() {
        truncatesBelow(10, "007f 0002 0001 80000000" + FRAME);
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
