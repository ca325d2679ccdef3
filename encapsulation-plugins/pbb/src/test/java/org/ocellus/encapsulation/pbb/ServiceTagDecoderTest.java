package org.ocellus.encapsulation.pbb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.ocellus.spi.decode.Outcome;
import org.ocellus.spi.decode.Selector;
import org.ocellus.testkit.Decoded;
import org.ocellus.testkit.DecoderProbe;
import org.ocellus.testkit.Hex;

class ServiceTagDecoderTest {
    private static final String FRAME = "0a0000000001 0a0000000002 0800 45000014";

    private final ServiceTagDecoder decoder = new ServiceTagDecoder();

    private Decoded decode(String digits) {
        return DecoderProbe.decode(decoder, Hex.bytes(digits));
    }

    private static void leads(Decoded decoded, int headerLength, Selector space, int value) {
        assertThat(decoded.outcome()).isEqualTo(Outcome.FORWARDED);
        assertThat(decoded.headerLength()).isEqualTo(headerLength);
        assertThat(decoded.space()).isEqualTo(space);
        assertThat(decoded.value()).isEqualTo(value);
    }

    @Test
    void opensTheCustomersFrameUnderItsServiceInstance() {
        Decoded decoded = decode("00123456" + FRAME);
        leads(decoded, 4, Selector.ETHERTYPE, 0x6558);
        assertThat(decoded.tunnels()).containsExactly(0x123456L);
    }

    @Test
    void doesNotTakePriorityForTheIdentifier() {
        assertThat(decode("ffffffff" + FRAME).tunnels()).containsExactly(0xFFFFFFL);
    }

    @Test
    void isTruncatedAtEveryByteOfItsHeader() {
        truncatesBelow(4, "00123456" + FRAME);
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
