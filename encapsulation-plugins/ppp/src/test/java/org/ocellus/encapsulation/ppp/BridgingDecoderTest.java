package org.ocellus.encapsulation.ppp;

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

class BridgingDecoderTest {
    private static final String FRAME = "0a0000000001 0a0000000002 0800 45000014";

    private final BridgingDecoder decoder = new BridgingDecoder();

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
        "0001, '', 2",
        "8001, deadbeef, 2",
        "0301, 000000, 2",
        "8301, 000000deadbeef, 2",
        "c001 00000007, deadbeef, 6"
    })
    void opensTheFrameWithoutWhatFollowsIt(String header, String trailer, int headerLength) {
        Decoded decoded = decode(header + FRAME + trailer);
        leads(decoded, headerLength, Selector.ETHERTYPE, 0x6558);
        assertThat(decoded.payloadLength()).isEqualTo(18);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0002", "0003"})
    void endsAtFramesOfOtherMedia(String header) {
        assertThat(decode(header + FRAME).outcome()).isEqualTo(Outcome.TERMINAL);
    }

    @Test
    void isMalformedWhenTheTrailerIsLongerThanThePacket() {
        assertThat(decode("8f01 0a00").outcome()).isEqualTo(Outcome.MALFORMED);
    }

    @Test
    void isTruncatedAtEveryByteOfItsHeader() {
        truncatesBelow(6, "c001 00000007" + FRAME + "deadbeef");
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
