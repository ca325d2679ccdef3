package org.ocellus.encapsulation.fabricpath;

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

class FabricPathDecoderTest {
    private static final String ADDRESSES = "0a0000000001 0a0000000002";

    private static final String IPV4 = "45000014 00000000 40060000 0a000001 0a000002";

    private final FabricPathDecoder decoder = new FabricPathDecoder();

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
    @ValueSource(strings = {"0800" + IPV4, "8100 0064", "0003 424203"})
    void opensTheInnerFrameUnderTheForwardingTagAsLabel(String typeAndPayload) {
        Decoded decoded = decode("0060" + ADDRESSES + typeAndPayload);
        leads(decoded, 2, Selector.ETHERTYPE, 0x6558);
        assertThat(decoded.labels()).containsExactly(1L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0040" + ADDRESSES + "0800" + IPV4, // TTL 0
                "0060" + ADDRESSES + "1234" + IPV4, // unknown type
                "0060" + ADDRESSES + "0040 424203", // longer than the frame
                "0060" + ADDRESSES + "0002 4242", // shorter than LLC
                "0060" + ADDRESSES
            })
    void declinesWhatHoldsNoFrame(String digits) {
        assertThat(decode(digits).outcome()).isEqualTo(Outcome.DECLINED);
    }

    @Test
    void isTruncatedAtEveryByteThatItVerifies() {
        truncatesBelow(16, "0060" + ADDRESSES + "0800" + IPV4);
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
