package org.ocellus.encapsulation.ppp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ocellus.spi.decode.Outcome;
import org.ocellus.spi.decode.Selector;
import org.ocellus.testkit.Decoded;
import org.ocellus.testkit.DecoderProbe;
import org.ocellus.testkit.Hex;

class HdlcDecoderTest {
    private final HdlcDecoder decoder = new HdlcDecoder();

    @ParameterizedTest
    @CsvSource({"ff030021, 9", "0021, 9", "0f210800, 9", "0f000800, 104", "8f002000, 104"})
    void tellsPppFromCiscoHdlcByTheAddress(String frame, int linkType) {
        Decoded decoded = DecoderProbe.decode(decoder, Hex.bytes(frame));
        assertThat(decoded.outcome()).isEqualTo(Outcome.FORWARDED);
        assertThat(decoded.headerLength()).isZero();
        assertThat(decoded.space()).isEqualTo(Selector.LINK_TYPE);
        assertThat(decoded.value()).isEqualTo(linkType);
    }

    @Test
    void isTruncatedWhereTheAddressIsNotEnough() {
        truncatesBelow(2, "0f000800");
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
