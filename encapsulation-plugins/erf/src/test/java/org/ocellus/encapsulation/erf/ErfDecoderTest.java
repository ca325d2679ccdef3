package org.ocellus.encapsulation.erf;

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

class ErfDecoderTest {
    private static final String TIMESTAMP = "00000000 12345678";
    private static final String EXTENSION = "04 00000000000000";
    private static final String LAST_BUT_ONE = "84 00000000000000";

    private final ErfDecoder decoder = new ErfDecoder();

    private Decoded decode(String digits) {
        return DecoderProbe.decode(decoder, Hex.bytes(digits));
    }

    private static void leads(Decoded decoded, int headerLength, Selector space, int value) {
        assertThat(decoded.outcome()).isEqualTo(Outcome.FORWARDED);
        assertThat(decoded.headerLength()).isEqualTo(headerLength);
        assertThat(decoded.space()).isEqualTo(space);
        assertThat(decoded.value()).isEqualTo(value);
    }

    private static String record(int type, String payload) {
        return TIMESTAMP + "%02x 04 0040 0000 0006".formatted(type) + payload;
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 11, 16, 20})
    void opensEthernetBehindItsPadding(int type) {
        Decoded decoded = decode(record(type, "0000 0a0000000001 0000"));
        leads(decoded, 18, Selector.LINK_TYPE, 1);
        assertThat(decoded.payloadLength()).isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource({"1, 16", "10, 16", "15, 16", "19, 16", "5, 20", "17, 20"})
    void opensSerialLines(int type, int headerLength) {
        leads(decode(record(type, "0f000800 ff030021 4500")), headerLength, Selector.LINK_TYPE, 50);
    }

    @ParameterizedTest
    @CsvSource({"4, 16", "9, 20"})
    void opensAtmFrames(int type, int headerLength) {
        leads(decode(record(type, "00000330 aaaa03 00")), headerLength, Selector.of("atm.header"), 0);
    }

    @Test
    void opensAFramesFirstCell() {
        leads(decode(record(3, "00000330 aaaa03 000000")), 16, Selector.of("atm.header"), 0);
        leads(decode(record(7, "00000000 00000330 aaaa03 000000")), 20, Selector.of("atm.header"), 0);
        assertThat(decode(record(3, "00000330 123456 000000")).outcome()).isEqualTo(Outcome.TERMINAL);
    }

    @Test
    void opensInfinibandAndIp() {
        leads(decode(record(21, "00020003")), 16, Selector.LINK_TYPE, 247);
        leads(decode(record(22, "45000014")), 16, Selector.ETHERTYPE, 0x0800);
        leads(decode(record(23, "60000000")), 16, Selector.ETHERTYPE, 0x86DD);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 6, 8, 12, 13, 14, 18, 24, 25, 27, 28, 29, 48})
    void endsAtRecordsThatHoldNoFrame(int type) {
        assertThat(decode(record(type, "00000000")).outcome()).isEqualTo(Outcome.TERMINAL);
    }

    @Test
    void skipsExtensionHeaders() {
        leads(decode(record(0x80 | 2, EXTENSION + "0000 0a00")), 26, Selector.LINK_TYPE, 1);
        leads(decode(record(0x80 | 22, LAST_BUT_ONE + EXTENSION + "4500")), 32, Selector.ETHERTYPE, 0x0800);
    }

    @Test
    void takesAllThatIsThereIfTheWireLengthIsUnknown() {
        assertThat(decode(TIMESTAMP + "16 04 0018 0000 0000 4500").payloadLength())
                .isEqualTo(-1);
    }

    @Test
    void isMalformedWhenTheRecordIsShorterThanItsHeaders() {
        assertThat(decode(TIMESTAMP + "16 04 000f 0000 0006 4500").outcome()).isEqualTo(Outcome.MALFORMED);
        assertThat(decode(TIMESTAMP + "96 04 0010 0000 0006" + EXTENSION + "4500")
                        .outcome())
                .isEqualTo(Outcome.MALFORMED);
        assertThat(decode(TIMESTAMP + "96 04 0018 0000 0006" + LAST_BUT_ONE + EXTENSION)
                        .outcome())
                .isEqualTo(Outcome.MALFORMED);
    }

    @Test
    void isTruncatedAtEveryByteOfItsHeader() {
        truncatesBelow(26, record(0x80 | 2, EXTENSION + "0000 0a00"));
        truncatesBelow(20, record(5, "00000000 ff03"));
        truncatesBelow(23, record(3, "00000330 aaaa03 000000"));
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
