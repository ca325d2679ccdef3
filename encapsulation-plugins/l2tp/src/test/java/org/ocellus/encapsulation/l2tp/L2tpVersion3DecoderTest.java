package org.ocellus.encapsulation.l2tp;

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

class L2tpVersion3DecoderTest {
    private static final String HEADER = "00000007";
    private static final int HEADER_LENGTH = 4;
    private static final String IPV4 = "45000014 00000000 40060000 0a000001 0a000002";
    private static final String IPV6 =
            "60000000 00003b40" + "20010db8 00000000 00000000 00000001" + "20010db8 00000000 00000000 00000002";
    private static final String FRAME = "0a0000000001 0a0000000002 0800" + IPV4;

    private final L2tpVersion3Decoder decoder = new L2tpVersion3Decoder();

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
        "'', 0",
        "0badcafe, 4",
        "0badcafe0badbeef, 8",
        "0badcafe0badbeef 40000001, 12",
    })
    void findsTheFrameBehindCookieAndSublayer(String cookie, int cookieLength) {
        Decoded decoded = decode(HEADER + cookie + FRAME);
        leads(decoded, HEADER_LENGTH + cookieLength, Selector.ETHERTYPE, 0x6558);
        assertThat(decoded.labels()).containsExactly(7L);
    }

    @ParameterizedTest
    @CsvSource({
        "0800" + IPV4 + ", 0x6558",
        "86dd" + IPV6 + ", 0x6558",
        "0806 0001, 0x6558",
        "8100 0001, 0x6558",
        "0003 424203, 0x6558",
    })
    void knowsAnEthernetFrameByItsTypeAndPayload(String typeAndPayload, int etherType) {
        leads(
                decode(HEADER + "0a0000000001 0a0000000002" + typeAndPayload),
                HEADER_LENGTH,
                Selector.ETHERTYPE,
                etherType);
    }

    @ParameterizedTest
    @CsvSource({
        "ff03 0021" + IPV4 + ", 9",
        "ff03 0057" + IPV6 + ", 9",
        "ff03 c021 0100, 9",
        "0f00 0800" + IPV4 + ", 104",
        "8f00 86dd" + IPV6 + ", 104",
    })
    void knowsSerialFrames(String frame, int linkType) {
        leads(decode(HEADER + "0badcafe" + frame), HEADER_LENGTH + 4, Selector.LINK_TYPE, linkType);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0a0000000001 0a0000000002 0800" + IPV6,
                "0a0000000001 0b0000000002 0800" + IPV4, // a group as source
                "0a0000000001 0a0000000002 1234" + IPV4,
                "ff03 0021" + IPV6,
                "ff03 1235" + IPV4,
                "0f00 0800" + IPV6,
                "0123"
            })
    void endsWhereNoFrameIsEvident(String payload) {
        Decoded decoded = decode(HEADER + payload);
        assertThat(decoded.outcome()).isEqualTo(Outcome.TERMINAL);
        assertThat(decoded.labels()).isEmpty();
    }

    @Test
    void endsAtControlMessages() {
        assertThat(decode("00000000 c803 000c 00000000 0001 0002").outcome()).isEqualTo(Outcome.TERMINAL);
    }

    @Test
    void isTruncatedAtEveryByteOfItsHeader() {
        truncatesBelow(HEADER_LENGTH, HEADER + FRAME);
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
