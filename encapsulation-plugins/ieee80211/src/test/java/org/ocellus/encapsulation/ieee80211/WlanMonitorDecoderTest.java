package org.ocellus.encapsulation.ieee80211;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Outcome;
import org.ocellus.spi.decode.Selector;
import org.ocellus.testkit.Decoded;
import org.ocellus.testkit.DecoderProbe;
import org.ocellus.testkit.Hex;

class WlanMonitorDecoderTest {
    private final Decoder decoder = new WlanMonitorDecoder();

    private void skips(String header, int length) {
        Decoded decoded = DecoderProbe.decode(decoder, Hex.bytes(header + "0801"));
        assertThat(decoded.outcome()).isEqualTo(Outcome.FORWARDED);
        assertThat(decoded.headerLength()).isEqualTo(length);
        assertThat(decoded.space()).isEqualTo(Selector.LINK_TYPE);
        assertThat(decoded.value()).isEqualTo(105);
    }

    @Test
    void skipsAnAvsHeader() {
        skips("80211001 00000010 0000000000000000", 16);
    }

    @Test
    void skipsAPrismHeaderInEitherByteOrder() {
        skips("44000000 0c000000 00000000", 12);
        skips("00000044 0000000c 00000000", 12);
    }

    @Test
    void isMalformedWhenTheLengthIsImpossible() {
        assertThat(DecoderProbe.decode(decoder, Hex.bytes("80211001 00000004")).outcome())
                .isEqualTo(Outcome.MALFORMED);
        assertThat(DecoderProbe.decode(decoder, Hex.bytes("80211001 00000040")).outcome())
                .isEqualTo(Outcome.MALFORMED);
        assertThat(DecoderProbe.decode(decoder, Hex.bytes("44000000 ffffffff")).outcome())
                .isEqualTo(Outcome.MALFORMED);
    }

    @Test
    void isTruncatedAtEveryByteOfItsHeader() {
        byte[] packet = Hex.bytes("80211001 00000010 0000000000000000 0801");
        for (int captured = 0; captured < 16; captured++) {
            assertThat(DecoderProbe.decode(decoder, Arrays.copyOf(packet, captured), packet.length)
                            .outcome())
                    .as("%d bytes captured", captured)
                    .isEqualTo(Outcome.TRUNCATED);
        }
    }
}
