package org.ocellus.encapsulation.infiniband;

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

class LrhDecoderTest {
    private final LrhDecoder decoder = new LrhDecoder();

    private Decoded decode(String digits) {
        return DecoderProbe.decode(decoder, Hex.bytes(digits));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 3})
    void handsOnWhatTheLinkNextHeaderNames(int nextHeader) {
        Decoded decoded = decode("F0 C" + nextHeader + " 0012 0009 0034" + "00".repeat(28) + "BEEF");

        assertThat(decoded.outcome()).isEqualTo(Outcome.FORWARDED);
        assertThat(decoded.headerLength()).isEqualTo(8);
        assertThat(decoded.space()).isEqualTo(Selector.of("infiniband.nextHeader"));
        assertThat(decoded.value()).isEqualTo(nextHeader);
        assertThat(decoded.tunnels()).isEmpty();
    }

    @Test
    void handsOnRawIpv6ByItsEtherType() {
        Decoded decoded = decode("00 01 0012 000C 0034" + "60".repeat(40));

        assertThat(decoded.space()).isEqualTo(Selector.ETHERTYPE);
        assertThat(decoded.value()).isEqualTo(0x86DD);
        assertThat(decoded.payloadLength()).isEqualTo(40);
    }

    @Test
    void namesTheConversationByLocalIdentifiers() {
        Decoded decoded = decode("00 02 0012 0007 0034" + "00".repeat(20));

        assertThat(decoded.source()).isEqualTo("00 34");
        assertThat(decoded.destination()).isEqualTo("00 12");
    }

    @Test
    void leavesTheVariantCrcBehind() {
        assertThat(decode("00 02 0012 F809 0034" + "00".repeat(28) + "BEEF").payloadLength())
                .isEqualTo(28);
    }

    @ParameterizedTest
    @ValueSource(strings = {"01 02 0012 0007 0034", "00 02 0012 0001 0034", "00 02 0012 0000 0034"})
    void isMalformedInAnotherVersionOrShorterThanItself(String header) {
        assertThat(decode(header + "00".repeat(20)).outcome()).isEqualTo(Outcome.MALFORMED);
    }

    @Test
    void isTruncatedAtEveryByte() {
        byte[] packet = Hex.bytes("00 02 0012 0007 0034" + "00".repeat(20));
        for (int captured = 0; captured < 8; captured++) {
            Decoded decoded = DecoderProbe.decode(decoder, Arrays.copyOf(packet, captured), packet.length);
            assertThat(decoded.outcome()).as("%d bytes", captured).isEqualTo(Outcome.TRUNCATED);
        }
    }
}
