package org.ocellus.encapsulation.pktap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocellus.spi.decode.Outcome;
import org.ocellus.spi.decode.Selector;
import org.ocellus.testkit.Decoded;
import org.ocellus.testkit.DecoderProbe;
import org.ocellus.testkit.Hex;

class PktapDecoderTest {
    private final PktapDecoder decoder = new PktapDecoder();

    private Decoded decode(String digits) {
        return DecoderProbe.decode(decoder, Hex.bytes(digits));
    }

    private static void leads(Decoded decoded, int headerLength, Selector space, int value) {
        assertThat(decoded.outcome()).isEqualTo(Outcome.FORWARDED);
        assertThat(decoded.headerLength()).isEqualTo(headerLength);
        assertThat(decoded.space()).isEqualTo(space);
        assertThat(decoded.value()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "14000000 01000000 01000000 0000000000000000, 20, 1",
        "10000000 01000000 0c000000 00000000, 16, 12",
        "00000010 00000001 00000000 00000000, 16, 0"
    })
    void handsThePacketOnByItsLinkType(String header, int headerLength, int linkType) {
        leads(decode(header + "45"), headerLength, Selector.LINK_TYPE, linkType);
    }

    @Test
    void endsAtRecordsWithoutPacket() {
        assertThat(decode("0c000000 00000000 01000000").outcome()).isEqualTo(Outcome.TERMINAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "08000000 01000000 01000000 45",
                "40000000 01000000 01000000 45",
                "ffffffff 01000000 01000000 45",
                "0c000000 01000000 01000100 45"
            })
    void isMalformedWhenLengthOrLinkTypeIsImpossible(String digits) {
        assertThat(decode(digits).outcome()).isEqualTo(Outcome.MALFORMED);
    }

    @Test
    void isTruncatedAtEveryByteOfItsHeader() {
        truncatesBelow(20, "14000000 01000000 01000000 0000000000000000 45");
    }

    private void truncatesBelow(int headerLength, String digits) {
        byte[] packet = Hex.bytes(digits);
        for (int captured = 0; captured < headerLength; captured++) {
            assertThat(DecoderProbe.decode(decoder, Arrays.copyOf(packet, captured), packet.length)
                            .outcome())
                    .as("%d bytes captured", captured)
                    .isEqualTo(Outcome.TRUNCATED);
        }
    }
}
