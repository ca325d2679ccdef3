package org.ocellus.encapsulation.mpls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.ocellus.spi.decode.Outcome;
import org.ocellus.spi.decode.Selector;
import org.ocellus.testkit.Decoded;
import org.ocellus.testkit.DecoderProbe;
import org.ocellus.testkit.Hex;

class IpPayloadDecoderTest {
    private final IpPayloadDecoder decoder = new IpPayloadDecoder();

    private Decoded decode(String digits) {
        return DecoderProbe.decode(decoder, Hex.bytes(digits));
    }

    @Test
    void handsOnBothVersionsWithoutAPathEntry() {
        Decoded v4 = decode("45000014 00000000 40010000 0A000001 0A000002");
        assertThat(v4.outcome()).isEqualTo(Outcome.FORWARDED);
        assertThat(v4.headerLength()).isZero();
        assertThat(v4.space()).isEqualTo(Selector.ETHERTYPE);
        assertThat(v4.value()).isEqualTo(0x0800);
        assertThat(v4.tunnels()).isEmpty();
        assertThat(v4.labels()).isEmpty();

        Decoded v6 = decode("60000000 0000 3B40 FE800000000000000000000000000001 FE800000000000000000000000000002");
        assertThat(v6.outcome()).isEqualTo(Outcome.FORWARDED);
        assertThat(v6.value()).isEqualTo(0x86DD);
    }

    @Test
    void acceptsADatagramThatTheNetworkCardHasYetToSegment() {
        assertThat(decode("45000000 00000000 40010000 0A000001 0A000002").outcome())
                .isEqualTo(Outcome.FORWARDED);
    }

    @Test
    void declinesAnEthernetFrameThatBeginsWithTheSameNibble() {
        assertThat(decode("455E00000001 02005E000001 0806 0001").outcome()).isEqualTo(Outcome.DECLINED);
        assertThat(decode("645E00000001 02005E000001 0806 0001").outcome()).isEqualTo(Outcome.DECLINED);
    }

    @Test
    void leavesADatagramThatDoesNotFitToIp() {
        assertThat(decode("45000FFF 00000000 40010000 0A000001 0A000002").outcome())
                .isEqualTo(Outcome.FORWARDED);
        assertThat(decode("41000014").outcome()).isEqualTo(Outcome.FORWARDED);
    }

    @Test
    void acceptsADatagramThatTheCaptureCutOff() {
        byte[] packet = Hex.bytes("45000014 00000000 40010000 0A000001 0A000002");
        for (int captured = 1; captured < packet.length; captured++) {
            Decoded decoded = DecoderProbe.decode(decoder, Arrays.copyOf(packet, captured), packet.length);
            assertThat(decoded.outcome()).as("%d bytes", captured).isEqualTo(Outcome.FORWARDED);
        }
        assertThat(DecoderProbe.decode(decoder, new byte[0], packet.length).outcome())
                .isEqualTo(Outcome.TRUNCATED);
    }
}
