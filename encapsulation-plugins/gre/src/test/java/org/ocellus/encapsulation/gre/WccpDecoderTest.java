package org.ocellus.encapsulation.gre;

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

class WccpDecoderTest {
    private static final String IPV4 = "45000014 41230000 40010000 0A000001 0A000002";
    private static final String IPV6 =
            "60000000 0000 3B40 FE800000000000000000000000000001 FE800000000000000000000000000002";

    private final WccpDecoder decoder = new WccpDecoder();

    private Decoded decode(String digits) {
        return DecoderProbe.decode(decoder, Hex.bytes(digits));
    }

    @ParameterizedTest
    @ValueSource(strings = {"00", "40", "80", "C0", "05", "45", "60"})
    void skipsTheRedirectHeaderAndNotesItsService(String flags) {
        Decoded decoded = decode(flags + "3D 0048" + IPV4);

        assertThat(decoded.outcome()).isEqualTo(Outcome.FORWARDED);
        assertThat(decoded.headerLength()).isEqualTo(4);
        assertThat(decoded.labels()).containsExactly(61L);
        assertThat(decoded.space()).isEqualTo(Selector.ETHERTYPE);
        assertThat(decoded.value()).isEqualTo(0x0800);
        assertThat(decode(flags + "3D 0048" + IPV6).value()).isEqualTo(0x86DD);
    }

    @Test
    void takesThePacketAtOnceWithoutRedirectHeader() {
        Decoded decoded = decode(IPV4);

        assertThat(decoded.outcome()).isEqualTo(Outcome.FORWARDED);
        assertThat(decoded.headerLength()).isZero();
        assertThat(decoded.labels()).isEmpty();
        assertThat(decoded.value()).isEqualTo(0x0800);
        assertThat(decode(IPV6).headerLength()).isZero();
        assertThat(decode(IPV6).value()).isEqualTo(0x86DD);
    }

    @Test
    void isMalformedIfNoIpPacketFollows() {
        assertThat(decode("8000 0000 10000000 00000000").outcome()).isEqualTo(Outcome.MALFORMED);
        assertThat(decode("8000 0000 45000015" + IPV4.substring(8)).outcome()).isEqualTo(Outcome.MALFORMED);
        assertThat(decode("8000 0000 60000000 0001" + IPV6.substring(13)).outcome())
                .isEqualTo(Outcome.MALFORMED);
    }

    @Test
    void isTruncatedAtEveryByteOfTheRedirectHeader() {
        byte[] packet = Hex.bytes("8000 0000" + IPV4);
        for (int captured = 0; captured < packet.length; captured++) {
            Decoded decoded = DecoderProbe.decode(decoder, Arrays.copyOf(packet, captured), packet.length);
            assertThat(decoded.outcome())
                    .as("%d bytes", captured)
                    .isEqualTo(captured < 8 ? Outcome.TRUNCATED : Outcome.FORWARDED);
        }
    }
}
