package org.ocellus.encapsulation.chdlc;

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

class CiscoHdlcDecoderTest {
    private final CiscoHdlcDecoder decoder = new CiscoHdlcDecoder();

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
    @CsvSource({"0f00 0800 45, 0x0800", "8f00 0800 45, 0x0800", "0f00 86dd 60, 0x86DD", "0f00 8847 00, 0x8847"})
    void handsThePayloadOnByItsEtherType(String frame, int etherType) {
        Decoded decoded = decode(frame);
        leads(decoded, 4, Selector.ETHERTYPE, etherType);
        assertThat(decoded.tunnels()).isEmpty();
    }

    @Test
    void handsPppOn() {
        leads(decode("ff03 c021 01"), 0, Selector.LINK_TYPE, 9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8f00 8035 00000002", "8f00 2000 01", "0f00 fefe 00", "0f00 0003 00"})
    void endsAtProtocolsOfTheLineItself(String frame) {
        assertThat(decode(frame).outcome()).isEqualTo(Outcome.TERMINAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0f01 0800 45", "4500 0014 00"})
    void isMalformedWithAnotherAddressOrControl(String frame) {
        assertThat(decode(frame).outcome()).isEqualTo(Outcome.MALFORMED);
    }

    @Test
    void isTruncatedAtEveryByteOfItsHeader() {
        truncatesBelow(4, "0f00 0800 45");
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
