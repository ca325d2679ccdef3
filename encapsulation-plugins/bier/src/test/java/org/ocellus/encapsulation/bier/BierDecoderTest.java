package org.ocellus.encapsulation.bier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Outcome;
import org.ocellus.spi.decode.Selector;
import org.ocellus.testkit.Decoded;
import org.ocellus.testkit.DecoderProbe;
import org.ocellus.testkit.Hex;

class BierDecoderTest {
    private static final String BIFT = "00007 1 40";
    private static final String BITS = "0000000000000003";

    private Decoder decoder = new BierDecoder();

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
    @CsvSource({"01, 0x8847", "02, 0x8848", "03, 0x6558", "04, 0x0800", "06, 0x86DD"})
    void handsOnWhatTheHeaderNamesUnderTheTableAsLabel(String proto, int etherType) {
        Decoded decoded = decode(BIFT + "50 1 00000 00" + proto + "0001" + BITS + "45");
        leads(decoded, 20, Selector.ETHERTYPE, etherType);
        assertThat(decoded.labels()).containsExactly(7L);
    }

    @ParameterizedTest
    @CsvSource({"1, 8", "2, 16", "3, 32", "4, 64", "5, 128", "6, 256", "7, 512"})
    void skipsBitStringsOfEveryLength(int length, int bytes) {
        String packet = BIFT + "50" + length + "00000 0004 0001" + "00".repeat(bytes) + "45";
        leads(decode(packet), 12 + bytes, Selector.ETHERTYPE, 0x0800);
    }

    @Test
    void takesTheFirstWordOfTheMplsFormForALabelStackEntry() {
        decoder = new BierMplsDecoder();
        Decoded decoded = decode("50 1 00000 0004 0001" + BITS + "45");
        leads(decoded, 16, Selector.ETHERTYPE, 0x0800);
        assertThat(decoded.tunnels()).hasSize(1).containsOnlyNulls();
        truncatesBelow(16, "50 1 00000 0004 0001" + BITS + "45");
    }

    @ParameterizedTest
    @ValueSource(strings = {"05", "3f"})
    void endsAtMaintenanceAndUnknownPayloads(String proto) {
        assertThat(decode(BIFT + "50 1 00000 00" + proto + "0001" + BITS).outcome())
                .isEqualTo(Outcome.TERMINAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"51", "40", "60"})
    void declinesAnotherNibbleOrVersion(String nibbleAndVersion) {
        assertThat(decode(BIFT + nibbleAndVersion + "1 00000 0004 0001" + BITS).outcome())
                .isEqualTo(Outcome.DECLINED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "8", "f"})
    void isMalformedWhenTheLengthIsNotAssigned(String length) {
        assertThat(decode(BIFT + "50" + length + "00000 0004 0001" + BITS).outcome())
                .isEqualTo(Outcome.MALFORMED);
    }

    @Test
    void isTruncatedAtEveryByteOfItsHeader() {
        truncatesBelow(20, BIFT + "50 1 00000 0004 0001" + BITS + "45");
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
