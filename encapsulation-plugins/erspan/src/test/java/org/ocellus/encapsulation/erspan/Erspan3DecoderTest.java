package org.ocellus.encapsulation.erspan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.ocellus.spi.decode.Outcome;
import org.ocellus.spi.decode.Selector;
import org.ocellus.testkit.Decoded;
import org.ocellus.testkit.DecoderProbe;
import org.ocellus.testkit.Hex;

class Erspan3DecoderTest {
    private static final String FRAME = "0a0000000001 0a0000000002 0800 45000014";

    private final Erspan3Decoder decoder = new Erspan3Decoder();

    private Decoded decode(String digits) {
        return DecoderProbe.decode(decoder, Hex.bytes(digits));
    }

    @Test
    void opensTheFrameUnderItsSession() {
        Decoded decoded = decode("2064 0c05 00000001 0000 8000" + FRAME);
        assertThat(decoded.outcome()).isEqualTo(Outcome.FORWARDED);
        assertThat(decoded.headerLength()).isEqualTo(12);
        assertThat(decoded.tunnels()).containsExactly(5L);
        assertThat(decoded.space()).isEqualTo(Selector.ETHERTYPE);
        assertThat(decoded.value()).isEqualTo(0x6558);
    }

    @Test
    void skipsThePlatformSubheader() {
        Decoded decoded = decode("2064 0c05 00000001 0000 8001 0400000000000000" + FRAME);
        assertThat(decoded.headerLength()).isEqualTo(20);
    }

    @Test
    void opensAnIpPacketWithoutFrame() {
        Decoded decoded = decode("2064 0c05 00000001 0000 0800 45000014");
        assertThat(decoded.headerLength()).isEqualTo(12);
        assertThat(decoded.space()).isEqualTo(Selector.LINK_TYPE);
        assertThat(decoded.value()).isEqualTo(101);
    }

    @Test
    void endsAtOtherFrameTypes() {
        Decoded decoded = decode("2064 0c05 00000001 0000 0400" + FRAME);
        assertThat(decoded.outcome()).isEqualTo(Outcome.TERMINAL);
        assertThat(decoded.tunnels()).containsExactly(5L);
    }

    @Test
    void declinesOtherVersions() {
        assertThat(decode("1064 0c05 00000001 0000 8000" + FRAME).outcome()).isEqualTo(Outcome.DECLINED);
    }

    @Test
    void isTruncatedAtEveryByteOfItsHeader() {
        byte[] packet = Hex.bytes("2064 0c05 00000001 0000 8001 0400000000000000" + FRAME);
        for (int captured = 0; captured < 20; captured++) {
            assertThat(DecoderProbe.decode(decoder, Arrays.copyOf(packet, captured), packet.length)
                            .outcome())
                    .as("%d bytes captured", captured)
                    .isEqualTo(Outcome.TRUNCATED);
        }
    }
}
