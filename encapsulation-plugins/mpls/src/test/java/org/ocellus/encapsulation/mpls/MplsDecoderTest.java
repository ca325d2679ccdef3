package org.ocellus.encapsulation.mpls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.ocellus.spi.decode.Outcome;
import org.ocellus.spi.decode.Selector;
import org.ocellus.testkit.Decoded;
import org.ocellus.testkit.DecoderProbe;
import org.ocellus.testkit.Hex;

class MplsDecoderTest {
    private static final String ENTROPY_LABEL_INDICATOR = "000070FF";
    private static final String ENTROPY_LABEL_AT_BOTTOM = "ABCDE100";
    private static final String IPV4 = "45";

    private final MplsDecoder decoder = new MplsDecoder();

    private Decoded decode(String digits) {
        return DecoderProbe.decode(decoder, Hex.bytes(digits));
    }

    @Test
    void popsTheWholeStackAndNotesItsLabelsInOrder() {
        Decoded decoded = decode("000640FF 000C80FF FFFFF1FF" + IPV4);

        assertThat(decoded.outcome()).isEqualTo(Outcome.FORWARDED);
        assertThat(decoded.headerLength()).isEqualTo(12);
        assertThat(decoded.labels()).containsExactly(100L, 200L, 0xFFFFFL);
        assertThat(decoded.tunnels()).isEmpty();
        assertThat(decoded.space()).isEqualTo(Selector.MPLS_PAYLOAD);
        assertThat(decoded.value()).isEqualTo(4);
    }

    @Test
    void takesTheFirstNibbleBelowTheStackForThePayload() {
        for (int nibble = 0; nibble < 16; nibble++) {
            assertThat(decode("000641FF" + Integer.toHexString(nibble) + "A").value())
                    .isEqualTo(nibble);
        }
    }

    @Test
    void leavesTrafficClassOutOfTheLabel() {
        assertThat(decode("00064FFF" + IPV4).labels()).containsExactly(100L);
    }

    @Test
    void notesNoSpecialPurposeLabelBesideOthers() {
        assertThat(decode("000010FF 000640FF 000001FF" + IPV4).labels()).containsExactly(100L);
        assertThat(decode("000640FF 000021FF" + IPV4).labels()).containsExactly(100L);
    }

    @Test
    void notesNoEntropyLabel() {
        Decoded decoded = decode("000640FF" + ENTROPY_LABEL_INDICATOR + ENTROPY_LABEL_AT_BOTTOM + IPV4);

        assertThat(decoded.headerLength()).isEqualTo(12);
        assertThat(decoded.labels()).containsExactly(100L);
        assertThat(decode("000640FF" + ENTROPY_LABEL_INDICATOR + "ABCDE000 000C81FF" + IPV4)
                        .labels())
                .containsExactly(100L, 200L);
    }

    @Test
    void notesNoExtendedSpecialPurposeLabel() {
        assertThat(decode("0000F0FF 001000FF 000641FF" + IPV4).labels()).containsExactly(100L);
    }

    @Test
    void findsTheEntropyLabelBehindAnExtendedIndicator() {
        assertThat(decode("000640FF 0000F0FF" + ENTROPY_LABEL_INDICATOR + ENTROPY_LABEL_AT_BOTTOM + IPV4)
                        .labels())
                .containsExactly(100L);
    }

    @Test
    void notesTheLastSpecialPurposeLabelIfThereIsNoOther() {
        assertThat(decode("000001FF" + IPV4).labels()).containsExactly(0L);
        assertThat(decode("000010FF 000021FF 60").labels()).containsExactly(2L);
        assertThat(decode("0000D1FF 10").labels()).containsExactly(13L);
        assertThat(decode("000000FF" + ENTROPY_LABEL_INDICATOR + ENTROPY_LABEL_AT_BOTTOM + IPV4)
                        .labels())
                .containsExactly(7L);
    }

    @Test
    void endsAtAStackWithNothingBelow() {
        assertThat(decode("000641FF").outcome()).isEqualTo(Outcome.TERMINAL);
        assertThat(decode("000641FF").labels()).containsExactly(100L);
    }

    @Test
    void isTruncatedAtEveryByteOfTheStackAndBehindItWhereThePayloadWasCutOff() {
        byte[] packet = Hex.bytes("000640FF 000C80FF FFFFF1FF" + IPV4);
        for (int captured = 0; captured <= 12; captured++) {
            Decoded decoded = DecoderProbe.decode(decoder, Arrays.copyOf(packet, captured), packet.length);
            assertThat(decoded.outcome()).as("%d bytes", captured).isEqualTo(Outcome.TRUNCATED);
        }
    }
}
