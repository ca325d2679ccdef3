package org.ocellus.encapsulation.gtp;

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

class GtpVersion0DecoderTest {
    private static final String IPV4 = "45000014 00000000 40060000 0a000001 0a000002";
    private static final String BEHIND_LENGTH = "0001 0002 ffffffff 2143658709214305";

    private final GtpVersion0Decoder decoder = new GtpVersion0Decoder();

    @Test
    void opensTheSubscribersPacketUnderItsTid() {
        Decoded decoded = DecoderProbe.decode(decoder, Hex.bytes("1eff0014" + BEHIND_LENGTH + IPV4));
        assertThat(decoded.outcome()).isEqualTo(Outcome.FORWARDED);
        assertThat(decoded.headerLength()).isEqualTo(20);
        assertThat(decoded.tunnels()).containsExactly(0x2143658709214305L);
        assertThat(decoded.space()).isEqualTo(Selector.ETHERTYPE);
        assertThat(decoded.value()).isEqualTo(0x0800);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0eff0014" + BEHIND_LENGTH + IPV4, // GTP'
                "3eff0014" + BEHIND_LENGTH + IPV4, // version 1
                "1e100014" + BEHIND_LENGTH + IPV4, // signalling
                "1eff0010" + BEHIND_LENGTH + IPV4, // longer than stated
                "1eff0014"
            })
    void declinesWhatIsNotUserPlaneTraffic(String digits) {
        assertThat(DecoderProbe.decode(decoder, Hex.bytes(digits)).outcome()).isEqualTo(Outcome.DECLINED);
    }

    @Test
    void isTruncatedAtEveryByteOfItsHeader() {
        byte[] packet = Hex.bytes("1eff0014" + BEHIND_LENGTH + IPV4);
        for (int captured = 0; captured <= 20; captured++) {
            assertThat(DecoderProbe.decode(decoder, Arrays.copyOf(packet, captured), packet.length)
                            .outcome())
                    .as("%d bytes captured", captured)
                    .isEqualTo(Outcome.TRUNCATED);
        }
    }
}
