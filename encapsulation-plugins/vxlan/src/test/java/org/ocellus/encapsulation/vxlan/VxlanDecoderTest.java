package org.ocellus.encapsulation.vxlan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ocellus.spi.decode.Outcome;
import org.ocellus.spi.decode.Selector;
import org.ocellus.testkit.Decoded;
import org.ocellus.testkit.DecoderProbe;
import org.ocellus.testkit.Hex;

class VxlanDecoderTest {
    private final VxlanDecoder decoder = new VxlanDecoder();

    @Test
    void handsTheFrameOnUnderItsVni() {
        Decoded decoded = DecoderProbe.decode(decoder, Hex.bytes("08000000 00138800 0200"));

        assertThat(decoded.outcome()).isEqualTo(Outcome.FORWARDED);
        assertThat(decoded.headerLength()).isEqualTo(8);
        assertThat(decoded.tunnels()).containsExactly(5000L);
        assertThat(decoded.space()).isEqualTo(Selector.ETHERTYPE);
        assertThat(decoded.value()).isEqualTo(0x6558);
    }

    @Test
    void declinesWhenTheVniFlagIsClear() {
        assertThat(DecoderProbe.decode(decoder, Hex.bytes("00000000 00138800")).outcome())
                .isEqualTo(Outcome.DECLINED);
    }

    @Test
    void isTruncatedBelowEightBytes() {
        assertThat(DecoderProbe.decode(decoder, Hex.bytes("08000000 001388")).outcome())
                .isEqualTo(Outcome.TRUNCATED);
    }
}
