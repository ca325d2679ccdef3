package org.ocellus.encapsulation.gre;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.ocellus.spi.decode.Outcome;
import org.ocellus.spi.decode.Selector;
import org.ocellus.testkit.Decoded;
import org.ocellus.testkit.DecoderProbe;
import org.ocellus.testkit.Hex;

class WccpDecoderTest {
    private static final String IPV4 = "45000014";
    private static final String IPV6 = "60000000";

    private final WccpDecoder decoder = new WccpDecoder();

    private Decoded decode(String digits) {
        return DecoderProbe.decode(decoder, Hex.bytes(digits));
    }

    @Test
    void skipsTheRedirectHeaderAndNotesItsService() {
        for (String flags : new String[] {"00", "40", "80", "C0"}) {
            Decoded decoded = decode(flags + "3D 0000" + IPV4);
            assertThat(decoded.outcome()).isEqualTo(Outcome.FORWARDED);
            assertThat(decoded.headerLength()).isEqualTo(4);
            assertThat(decoded.labels()).containsExactly(61L);
            assertThat(decoded.space()).isEqualTo(Selector.ETHERTYPE);
            assertThat(decoded.value()).isEqualTo(0x0800);
        }
    }

    @Test
    void takesThePacketAtOnceWithoutRedirectHeader() {
        Decoded decoded = decode(IPV4);

        assertThat(decoded.outcome()).isEqualTo(Outcome.FORWARDED);
        assertThat(decoded.headerLength()).isZero();
        assertThat(decoded.labels()).isEmpty();
        assertThat(decoded.value()).isEqualTo(0x0800);
    }

    @Test
    void takesBothVersionsOfIp() {
        assertThat(decode("8000 0000" + IPV6).value()).isEqualTo(0x86DD);
        assertThat(decode(IPV6).value()).isEqualTo(0x86DD);
        assertThat(decode(IPV6).headerLength()).isZero();
    }

    @Test
    void isMalformedIfNoIpPacketFollows() {
        assertThat(decode("8000 0000 10000000").outcome()).isEqualTo(Outcome.MALFORMED);
        assertThat(decode("13000000").outcome()).isEqualTo(Outcome.MALFORMED);
    }

    @Test
    void isTruncatedAtEveryByteOfTheRedirectHeader() {
        byte[] packet = Hex.bytes("8000 0000" + IPV4);
        for (int captured = 0; captured <= 4; captured++) {
            Decoded decoded = DecoderProbe.decode(decoder, Arrays.copyOf(packet, captured), packet.length);
            assertThat(decoded.outcome()).as("%d bytes", captured).isEqualTo(Outcome.TRUNCATED);
        }
    }
}
