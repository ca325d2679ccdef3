package org.ocellus.encapsulation.mpls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.ocellus.spi.decode.Outcome;
import org.ocellus.spi.decode.Selector;
import org.ocellus.testkit.Decoded;
import org.ocellus.testkit.DecoderProbe;
import org.ocellus.testkit.Hex;

class AssociatedChannelDecoderTest {
    private final AssociatedChannelDecoder decoder = new AssociatedChannelDecoder();

    private Decoded decode(String digits) {
        return DecoderProbe.decode(decoder, Hex.bytes(digits));
    }

    @Test
    void endsAtBfdWithoutIp() {
        assertThat(decode("10000007 20400318").outcome()).isEqualTo(Outcome.TERMINAL);
    }

    @Test
    void handsOnTheChannelsThatCarryIp() {
        Decoded v4 = decode("10000021 45000014");
        assertThat(v4.outcome()).isEqualTo(Outcome.FORWARDED);
        assertThat(v4.headerLength()).isEqualTo(4);
        assertThat(v4.space()).isEqualTo(Selector.ETHERTYPE);
        assertThat(v4.value()).isEqualTo(0x0800);
        assertThat(decode("10000057 60000000").value()).isEqualTo(0x86DD);
    }

    @Test
    void declinesAFrameThatBeginsWithTheSameNibble() {
        assertThat(decode("105E00000001 02005E000001 0806 0001").outcome()).isEqualTo(Outcome.DECLINED);
        assertThat(decode("11000007 20400318").outcome()).isEqualTo(Outcome.DECLINED);
        assertThat(decode("100000").outcome()).isEqualTo(Outcome.DECLINED);
    }

    @Test
    void isTruncatedAtEveryByte() {
        byte[] packet = Hex.bytes("10000021 45000014");
        for (int captured = 0; captured < 4; captured++) {
            Decoded decoded = DecoderProbe.decode(decoder, Arrays.copyOf(packet, captured), packet.length);
            assertThat(decoded.outcome()).as("%d bytes", captured).isEqualTo(Outcome.TRUNCATED);
        }
    }
}
