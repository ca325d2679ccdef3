package org.ocellus.encapsulation.vlan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.ocellus.spi.decode.Outcome;
import org.ocellus.spi.decode.Selector;
import org.ocellus.testkit.Decoded;
import org.ocellus.testkit.DecoderProbe;
import org.ocellus.testkit.Hex;

class VlanDecoderTest {
    private final VlanDecoder decoder = new VlanDecoder();

    @Test
    void handsTheFrameOnUnderItsVlan() {
        Decoded decoded = DecoderProbe.decode(decoder, Hex.bytes("0064 0800 4500"));

        assertThat(decoded.outcome()).isEqualTo(Outcome.FORWARDED);
        assertThat(decoded.headerLength()).isEqualTo(4);
        assertThat(decoded.tunnels()).containsExactly(100L);
        assertThat(decoded.space()).isEqualTo(Selector.ETHERTYPE);
        assertThat(decoded.value()).isEqualTo(0x0800);
    }

    @Test
    void leavesPriorityAndDropEligibilityOutOfTheVlan() {
        assertThat(DecoderProbe.decode(decoder, Hex.bytes("F064 86DD")).tunnels())
                .containsExactly(100L);
    }

    @Test
    void leadsFromTheOuterTagToTheInnerOne() {
        Decoded outer = DecoderProbe.decode(decoder, Hex.bytes("0FFE 8100 0064 0800"));

        assertThat(outer.tunnels()).containsExactly(4094L);
        assertThat(outer.headerLength()).isEqualTo(4);
        assertThat(outer.value()).isEqualTo(0x8100);
    }

    @Test
    void passesAPriorityTagWithoutAPathEntry() {
        Decoded decoded = DecoderProbe.decode(decoder, Hex.bytes("E000 0800"));

        assertThat(decoded.outcome()).isEqualTo(Outcome.FORWARDED);
        assertThat(decoded.tunnels()).isEmpty();
        assertThat(decoded.value()).isEqualTo(0x0800);
    }

    @Test
    void handsALengthOnAsItIs() {
        Decoded decoded = DecoderProbe.decode(decoder, Hex.bytes("0001 0026 424203"));

        assertThat(decoded.outcome()).isEqualTo(Outcome.FORWARDED);
        assertThat(decoded.space()).isEqualTo(Selector.ETHERTYPE);
        assertThat(decoded.value()).isEqualTo(0x26);
    }

    @Test
    void isTruncatedAtEveryByteOfTheTag() {
        byte[] frame = Hex.bytes("0064 0800 4500");
        for (int captured = 0; captured < 4; captured++) {
            Decoded decoded = DecoderProbe.decode(decoder, Arrays.copyOf(frame, captured), frame.length);
            assertThat(decoded.outcome()).as("%d bytes", captured).isEqualTo(Outcome.TRUNCATED);
        }
    }
}
