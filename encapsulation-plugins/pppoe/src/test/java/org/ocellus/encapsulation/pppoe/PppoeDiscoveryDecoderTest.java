package org.ocellus.encapsulation.pppoe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.ocellus.spi.decode.Outcome;
import org.ocellus.testkit.Decoded;
import org.ocellus.testkit.DecoderProbe;
import org.ocellus.testkit.Hex;

class PppoeDiscoveryDecoderTest {
    private final PppoeDiscoveryDecoder decoder = new PppoeDiscoveryDecoder();

    private Outcome decode(String digits) {
        return DecoderProbe.decode(decoder, Hex.bytes(digits)).outcome();
    }

    @Test
    void endsAtAnOffer() {
        Decoded offer = DecoderProbe.decode(decoder, Hex.bytes("1107 0000 0004 01010000 0000"));
        assertThat(offer.outcome()).isEqualTo(Outcome.TERMINAL);
        assertThat(offer.tunnels()).isEmpty();
    }

    @Test
    void declinesOtherVersions() {
        assertThat(decode("2107 0000 0004 01010000")).isEqualTo(Outcome.DECLINED);
    }

    @Test
    void isMalformedWhenTheLengthExceedsTheFrame() {
        assertThat(decode("1107 0000 0005 01010000")).isEqualTo(Outcome.MALFORMED);
    }

    @Test
    void isTruncatedAtEveryByteOfItsHeader() {
        truncatesBelow(6, "1107 0000 0004 01010000");
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
