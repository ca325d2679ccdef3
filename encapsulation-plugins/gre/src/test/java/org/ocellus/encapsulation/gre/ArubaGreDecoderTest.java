package org.ocellus.encapsulation.gre;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ocellus.spi.decode.Outcome;
import org.ocellus.spi.decode.Selector;
import org.ocellus.testkit.Decoded;
import org.ocellus.testkit.DecoderProbe;
import org.ocellus.testkit.Hex;

class ArubaGreDecoderTest {
    private final ArubaGreDecoder decoder = new ArubaGreDecoder();

    @Test
    void handsTheFrameOnAsAnIeee80211Link() {
        Decoded decoded =
                DecoderProbe.decode(decoder, Hex.bytes("8801 3000 02005E000001 02005E000002 02005E000003 0000"));

        assertThat(decoded.outcome()).isEqualTo(Outcome.FORWARDED);
        assertThat(decoded.headerLength()).isZero();
        assertThat(decoded.tunnels()).isEmpty();
        assertThat(decoded.space()).isEqualTo(Selector.LINK_TYPE);
        assertThat(decoded.value()).isEqualTo(105);
    }

    @Test
    void declinesWhatIsNoFrame() {
        byte[] ipv4 = Hex.bytes("4500 0014 0000 0000 4001 0000");
        byte[] otherVersion = Hex.bytes("8901 3000 02005E000001");
        byte[] tooShort = Hex.bytes("D400 0000 02005E0000");

        assertThat(DecoderProbe.decode(decoder, otherVersion).outcome()).isEqualTo(Outcome.DECLINED);
        assertThat(DecoderProbe.decode(decoder, tooShort).outcome()).isEqualTo(Outcome.DECLINED);
        assertThat(DecoderProbe.decode(decoder, ipv4).outcome()).isEqualTo(Outcome.DECLINED);
    }

    @Test
    void isTruncatedIfNothingOfTheFrameWasCaptured() {
        assertThat(DecoderProbe.decode(decoder, new byte[0], 40).outcome()).isEqualTo(Outcome.TRUNCATED);
    }
}
