package org.ocellus.encapsulation.ipip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.ocellus.spi.decode.Outcome;
import org.ocellus.spi.decode.Selector;
import org.ocellus.testkit.Decoded;
import org.ocellus.testkit.DecoderProbe;
import org.ocellus.testkit.Hex;

class MinimalEncapsulationDecoderTest {
    /** TCP from 10.0.0.1 to 10.0.0.2; 0x0680 + 0x0A00 + 2 + 0x0A00 + 1 = 0x1A83, complement 0xE57C. */
    private static final String WITH_SOURCE = "06 80 e57c 0a000002 0a000001";

    /** To 10.0.0.2; 0x0600 + 0x0A00 + 2 = 0x1002, complement 0xEFFD. */
    private static final String WITHOUT_SOURCE = "06 00 effd 0a000002";

    private final MinimalEncapsulationDecoder decoder = new MinimalEncapsulationDecoder();

    private Decoded decode(String digits) {
        return DecoderProbe.decode(decoder, Hex.bytes(digits));
    }

    @Test
    void restoresTheOriginalConversation() {
        Decoded decoded = decode(WITH_SOURCE + "1234");
        assertThat(decoded.outcome()).isEqualTo(Outcome.FORWARDED);
        assertThat(decoded.headerLength()).isEqualTo(12);
        assertThat(decoded.space()).isEqualTo(Selector.IP_PROTOCOL);
        assertThat(decoded.value()).isEqualTo(6);
        assertThat(decoded.source()).isEqualTo("0a 00 00 01");
        assertThat(decoded.destination()).isEqualTo("0a 00 00 02");
        assertThat(decoded.tunnels()).hasSize(1).containsOnlyNulls();
    }

    @Test
    void endsWhereTheOriginalSenderIsNotStated() {
        assertThat(decode(WITHOUT_SOURCE).outcome()).isEqualTo(Outcome.TERMINAL);
    }

    @Test
    void isMalformedWhenTheChecksumIsWrong() {
        assertThat(decode("06 80 e57d 0a000002 0a000001").outcome()).isEqualTo(Outcome.MALFORMED);
        assertThat(decode("06 00 effe 0a000002").outcome()).isEqualTo(Outcome.MALFORMED);
    }

    @Test
    void isTruncatedAtEveryByteOfItsHeader() {
        byte[] packet = Hex.bytes(WITH_SOURCE);
        for (int captured = 0; captured < packet.length; captured++) {
            assertThat(DecoderProbe.decode(decoder, Arrays.copyOf(packet, captured), packet.length)
                            .outcome())
                    .as("%d bytes captured", captured)
                    .isEqualTo(Outcome.TRUNCATED);
        }
    }
}
