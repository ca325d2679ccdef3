package org.ocellus.encapsulation.ieee80211;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Outcome;
import org.ocellus.spi.decode.Selector;
import org.ocellus.testkit.Decoded;
import org.ocellus.testkit.DecoderProbe;
import org.ocellus.testkit.Hex;

class RadiotapDecoderTest {
    private static final String FRAME = "0801 0000";
    private static final String FCS = "deadbeef";

    private final Decoder decoder = new RadiotapDecoder();

    private Decoded decode(String digits) {
        return DecoderProbe.decode(decoder, Hex.bytes(digits));
    }

    @Test
    void handsThePlainFrameOn() {
        Decoded decoded = decode("0000 0800 00000000" + FRAME);
        assertThat(decoded.outcome()).isEqualTo(Outcome.FORWARDED);
        assertThat(decoded.headerLength()).isEqualTo(8);
        assertThat(decoded.payloadLength()).isEqualTo(4);
        assertThat(decoded.space()).isEqualTo(Selector.LINK_TYPE);
        assertThat(decoded.value()).isEqualTo(105);
    }

    @Test
    void leavesTheFrameCheckSequenceOut() {
        assertThat(decode("0000 0900 02000000 10" + FRAME + FCS).payloadLength())
                .isEqualTo(4);
        assertThat(decode("0000 0900 02000000 00" + FRAME + FCS).payloadLength())
                .isEqualTo(8);
    }

    @Test
    void findsTheFlagsBehindTheAlignedTimestamp() {
        assertThat(decode("0000 1100 03000000 0123456789abcdef 10" + FRAME + FCS)
                        .payloadLength())
                .isEqualTo(4);
    }

    @Test
    void findsTheFlagsBehindFurtherPresenceWords() {
        String twoWordsAndAlignment = "0000 1900 03000080 00000000 00000000 0123456789abcdef 10";

        assertThat(decode(twoWordsAndAlignment + FRAME + FCS).payloadLength()).isEqualTo(4);
    }

    @Test
    void tellsThatTheHeaderIsPadded() {
        Decoded decoded = decode("0000 0900 02000000 20" + FRAME);
        assertThat(decoded.space()).isEqualTo(Selector.of("ieee80211.padded"));
        assertThat(decoded.value()).isZero();
    }

    @Test
    void isMalformedWhenVersionOrLengthIsImpossible() {
        assertThat(decode("0100 0800 00000000" + FRAME).outcome()).isEqualTo(Outcome.MALFORMED);
        assertThat(decode("0000 0700 00000000" + FRAME).outcome()).isEqualTo(Outcome.MALFORMED);
        assertThat(decode("0000 ff00 00000000" + FRAME).outcome()).isEqualTo(Outcome.MALFORMED);
        assertThat(decode("0000 0900 02000000 10" + "0801").outcome()).isEqualTo(Outcome.MALFORMED);
    }

    @Test
    void ignoresFlagsThatLieBeyondTheHeader() {
        assertThat(decode("0000 0800 02000000" + FRAME).payloadLength()).isEqualTo(4);
    }

    @Test
    void isTruncatedAtEveryByteOfItsHeader() {
        byte[] packet = Hex.bytes("0000 1100 03000000 0123456789abcdef 10" + FRAME + FCS);
        for (int captured = 0; captured < 17; captured++) {
            assertThat(DecoderProbe.decode(decoder, Arrays.copyOf(packet, captured), packet.length)
                            .outcome())
                    .as("%d bytes captured", captured)
                    .isEqualTo(Outcome.TRUNCATED);
        }
    }
}
