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

class MultilinkDecoderTest {
    private final MultilinkDecoder decoder = new MultilinkDecoder();

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
    @CsvSource({"c0000001 0021, 4", "80000001 0021, 4", "c123 0021, 2", "8fff 0021, 2"})
    void opensTheBeginningOfAPacket(String fragment, int headerLength) {
        leads(decode(fragment), headerLength, Selector.LINK_TYPE, 9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"40000001 0021", "00000001 0021", "4001 0021"})
    void endsAtLaterFragments(String fragment) {
        assertThat(decode(fragment).outcome()).isEqualTo(Outcome.TERMINAL);
    }

    @Test
    void isMalformedWhenReservedBitsAreSet() {
        assertThat(decode("e0000001 0021").outcome()).isEqualTo(Outcome.MALFORMED);
    }

    @Test
    void isTruncatedAtEveryByteOfItsHeader() {
        truncatesBelow(4, "c0000001 0021");
        truncatesBelow(2, "c123 0021");
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
