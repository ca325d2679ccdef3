package org.ocellus.encapsulation.infiniband;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ocellus.spi.decode.Outcome;
import org.ocellus.spi.decode.Selector;
import org.ocellus.testkit.Decoded;
import org.ocellus.testkit.DecoderProbe;
import org.ocellus.testkit.Hex;

class RwhDecoderTest {
    private final RwhDecoder decoder = new RwhDecoder();

    @Test
    void handsThePacketOnByItsEtherType() {
        Decoded decoded = DecoderProbe.decode(decoder, Hex.bytes("0000 0800 45000014"));

        assertThat(decoded.outcome()).isEqualTo(Outcome.FORWARDED);
        assertThat(decoded.headerLength()).isEqualTo(4);
        assertThat(decoded.space()).isEqualTo(Selector.ETHERTYPE);
        assertThat(decoded.value()).isEqualTo(0x0800);
    }

    @Test
    void isMalformedWithALengthInPlaceOfAnEtherType() {
        assertThat(DecoderProbe.decode(decoder, Hex.bytes("0000 05FF 45")).outcome())
                .isEqualTo(Outcome.MALFORMED);
    }

    @Test
    void isTruncatedAtEveryByte() {
        for (int captured = 0; captured < 4; captured++) {
            Decoded decoded = DecoderProbe.decode(decoder, new byte[captured], 40);
            assertThat(decoded.outcome()).as("%d bytes", captured).isEqualTo(Outcome.TRUNCATED);
        }
    }
}
