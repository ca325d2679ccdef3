package org.ocellus.encapsulation.pppoe;

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

class PppoeSessionDecoderTest {
    private final PppoeSessionDecoder decoder = new PppoeSessionDecoder();

    private Decoded decode(String digits) {
        return DecoderProbe.decode(decoder, Hex.bytes(digits));
    }

    private static void leads(Decoded decoded, int headerLength, Selector space, int value) {
        assertThat(decoded.outcome()).isEqualTo(Outcome.FORWARDED);
        assertThat(decoded.headerLength()).isEqualTo(headerLength);
        assertThat(decoded.space()).isEqualTo(space);
        assertThat(decoded.value()).isEqualTo(value);
    }

    @Test
    void opensPppUnderItsSession() {
        Decoded decoded = decode("1100 1234 0003 0021 45 000000");
        leads(decoded, 6, Selector.LINK_TYPE, 9);
        assertThat(decoded.payloadLength()).isEqualTo(3);
        assertThat(decoded.tunnels()).containsExactly(0x1234L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2100 1234 0003 0021 45", "1200 1234 0003 0021 45"})
    void declinesOtherVersionsAndTypes(String digits) {
        assertThat(decode(digits).outcome()).isEqualTo(Outcome.DECLINED);
    }

    @ParameterizedTest
    @CsvSource({"1109 1234 0003 0021 45", "11a7 1234 0003 0021 45"})
    void isMalformedWithACodeOfTheDiscoveryStage(String digits) {
        assertThat(decode(digits).outcome()).isEqualTo(Outcome.MALFORMED);
    }

    @Test
    void isTruncatedAtEveryByteOfItsHeader() {
        truncatesBelow(6, "1100 1234 0003 0021 45");
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
