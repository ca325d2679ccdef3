package org.ocellus.encapsulation.gre;

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

class GreDecoderTest {
    private static final String CHECKSUM = "BEEF 0000";
    private static final String KEY = "00010203";
    private static final String SEQUENCE = "00000007";
    private static final String ROUTE = "0002 00 08 0A000001 0A000002" + "0000 00 00";

    private final GreDecoder decoder = new GreDecoder();

    private Decoded decode(String digits) {
        return DecoderProbe.decode(decoder, Hex.bytes(digits));
    }

    @Test
    void handsThePayloadOnThroughItsProtocolType() {
        Decoded decoded = decode("0000 0800 4500");

        assertThat(decoded.outcome()).isEqualTo(Outcome.FORWARDED);
        assertThat(decoded.headerLength()).isEqualTo(4);
        assertThat(decoded.tunnels()).containsExactly((Long) null);
        assertThat(decoded.space()).isEqualTo(Selector.GRE_PROTOCOL);
        assertThat(decoded.value()).isEqualTo(0x0800);
    }

    @Test
    void namesTheTunnelByItsKey() {
        assertThat(decode("2000 6558" + KEY).tunnels()).containsExactly(0x010203L);
        assertThat(decode("2000 6558 FFFFFFFF").tunnels()).containsExactly(0xFFFF_FFFFL);
    }

    @ParameterizedTest
    @CsvSource({
        "8000," + CHECKSUM + ", 8",
        "2000," + KEY + ", 8",
        "1000," + SEQUENCE + ", 8",
        "3000," + KEY + SEQUENCE + ", 12",
        "A000," + CHECKSUM + KEY + ", 12",
        "B000," + CHECKSUM + KEY + SEQUENCE + ", 16",
        "4000," + CHECKSUM + ROUTE + ", 24",
        "F800," + CHECKSUM + KEY + SEQUENCE + ROUTE + ", 32",
    })
    void skipsEveryOptionalFieldAndIsTruncatedAtEveryByteOfThem(String flags, String fields, int headerLength) {
        byte[] packet = Hex.bytes(flags + "88BE" + fields + "CAFE");
        for (int captured = 0; captured < headerLength; captured++) {
            Decoded decoded = DecoderProbe.decode(decoder, Arrays.copyOf(packet, captured), packet.length);
            assertThat(decoded.outcome()).as("%d bytes", captured).isEqualTo(Outcome.TRUNCATED);
        }
        Decoded decoded = DecoderProbe.decode(decoder, packet);
        assertThat(decoded.outcome()).isEqualTo(Outcome.FORWARDED);
        assertThat(decoded.headerLength()).isEqualTo(headerLength);
        assertThat(decoded.value()).isEqualTo(0x88BE);
        assertThat(decoded.tunnels())
                .containsExactly(
                        flags.equals("8000") || flags.equals("1000") || flags.equals("4000") ? null : 0x010203L);
    }

    @Test
    void ignoresRecursionControlAndReservedFlags() {
        assertThat(decode("07F8 0800 45").outcome()).isEqualTo(Outcome.FORWARDED);
    }

    @Test
    void isMalformedIfTheOptionalFieldsDoNotFitThePacket() {
        assertThat(decode("1000 0800 0000").outcome()).isEqualTo(Outcome.MALFORMED);
    }

    @Test
    void isMalformedIfTheRouteHasNoEnd() {
        assertThat(decode("4000 0800" + CHECKSUM + "0002 00 04 0A000001").outcome())
                .isEqualTo(Outcome.MALFORMED);
        assertThat(decode("4000 0800" + CHECKSUM + "0002 00 FF 0A000001").outcome())
                .isEqualTo(Outcome.MALFORMED);
    }

    @Test
    void endsAtAKeepalive() {
        assertThat(decode("0000 0000").outcome()).isEqualTo(Outcome.TERMINAL);
    }

    @Test
    void leavesOtherVersionsToOthers() {
        assertThat(decode("3001 880B 0000 0001 00000000").outcome()).isEqualTo(Outcome.DECLINED);
        assertThat(decode("0002 0800").outcome()).isEqualTo(Outcome.DECLINED);
    }
}
