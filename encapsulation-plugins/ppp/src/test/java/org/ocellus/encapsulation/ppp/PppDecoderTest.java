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

class PppDecoderTest {
    private final PppDecoder decoder = new PppDecoder();

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
        "ff03 0021 45, 4, 0x0800",
        "ff03 0057 60, 4, 0x86DD",
        "ff03 0281 00, 4, 0x8847",
        "ff03 0283 00, 4, 0x8848",
        "ff03 21 45, 3, 0x0800",
        "0021 45, 2, 0x0800",
        "21 45, 1, 0x0800",
        "57 60, 1, 0x86DD"
    })
    void findsTheProtocolWhateverIsCompressed(String frame, int headerLength, int etherType) {
        leads(decode(frame), headerLength, Selector.ETHERTYPE, etherType);
    }

    @Test
    void asksWhoKnowsOtherProtocols() {
        leads(decode("ff03 003d 80000001"), 4, Selector.PPP_PROTOCOL, 0x003D);
        leads(decode("fd 00"), 1, Selector.PPP_PROTOCOL, 0x00FD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ff03 c021 01", "ff03 8021 01", "c023 01", "8057 01"})
    void endsAtControlProtocols(String frame) {
        assertThat(decode(frame).outcome()).isEqualTo(Outcome.TERMINAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ff04 0021 45", "ff03 0020 45", "0022 45"})
    void isMalformedWhenAddressOrProtocolIsImpossible(String frame) {
        assertThat(decode(frame).outcome()).isEqualTo(Outcome.MALFORMED);
    }

    @Test
    void isTruncatedAtEveryByteOfItsHeader() {
        truncatesBelow(4, "ff03 0021 45");
        truncatesBelow(2, "0021 45");
        truncatesBelow(1, "21 45");
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
