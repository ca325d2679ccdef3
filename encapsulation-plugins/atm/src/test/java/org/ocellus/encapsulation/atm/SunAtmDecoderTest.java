package org.ocellus.encapsulation.atm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocellus.spi.decode.Outcome;
import org.ocellus.spi.decode.Selector;
import org.ocellus.testkit.Decoded;
import org.ocellus.testkit.DecoderProbe;
import org.ocellus.testkit.Hex;

class SunAtmDecoderTest {
    private final SunAtmDecoder decoder = new SunAtmDecoder();

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
    @ValueSource(strings = {"02", "82", "00", "80"})
    void opensLlcAndRawTrafficUnderItsCircuit(String flags) {
        Decoded decoded = decode(flags + "120033 aaaa03");
        leads(decoded, 4, Selector.of("atm.aal5"), 0);
        assertThat(decoded.tunnels()).containsExactly(0x120033L);
    }

    @Test
    void opensEmulatedLans() {
        leads(decode("01 120033 0007 0a0000000001"), 6, Selector.ETHERTYPE, 0x6558);
        assertThat(decode("01 120033 ff00 0101").outcome()).isEqualTo(Outcome.TERMINAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"03", "04", "05", "06"})
    void endsAtSignalling(String flags) {
        assertThat(decode(flags + "000005 093080").outcome()).isEqualTo(Outcome.TERMINAL);
    }

    @Test
    void isTruncatedAtEveryByteOfItsHeader() {
        truncatesBelow(4, "02 120033 aaaa03");
        truncatesBelow(6, "01 120033 0007 0a0000000001");
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
