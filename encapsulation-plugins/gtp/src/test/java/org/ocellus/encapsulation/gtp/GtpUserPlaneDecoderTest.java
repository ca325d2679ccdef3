package org.ocellus.encapsulation.gtp;

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

class GtpUserPlaneDecoderTest {
    /** 20 bytes. */
    private static final String IPV4 = "45000014 00000000 40060000 0a000001 0a000002";

    /** 40 bytes. */
    private static final String IPV6 = "60000000 00003b40" + "00".repeat(32);

    /** 34 bytes. */
    private static final String FRAME = "0a0000000001 0a0000000002 0800" + IPV4;

    private final GtpUserPlaneDecoder decoder = new GtpUserPlaneDecoder();

    private Decoded decode(String digits) {
        return DecoderProbe.decode(decoder, Hex.bytes(digits));
    }

    private static void leads(Decoded decoded, int headerLength, int payloadLength, Selector space, int value) {
        assertThat(decoded.outcome()).isEqualTo(Outcome.FORWARDED);
        assertThat(decoded.headerLength()).isEqualTo(headerLength);
        assertThat(decoded.payloadLength()).isEqualTo(payloadLength);
        assertThat(decoded.space()).isEqualTo(space);
        assertThat(decoded.value()).isEqualTo(value);
        assertThat(decoded.labels()).containsExactly(0xCAFEBABEL);
        assertThat(decoded.tunnels()).isEmpty();
    }

    @Test
    void opensIpv4AndIpv6UnderTheTeidAsLabel() {
        leads(decode("30ff0014 cafebabe" + IPV4), 8, 20, Selector.ETHERTYPE, 0x0800);
        leads(decode("30ff0028 cafebabe" + IPV6), 8, 40, Selector.ETHERTYPE, 0x86DD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31", "32", "33"})
    void skipsSequenceAndNpduNumbers(String flags) {
        leads(decode(flags + "ff0018 cafebabe 00010085" + IPV4), 12, 20, Selector.ETHERTYPE, 0x0800);
    }

    @Test
    void skipsExtensionHeaders() {
        leads(decode("34ff001c cafebabe 00000085 01000000" + IPV4), 16, 20, Selector.ETHERTYPE, 0x0800);
        leads(
                decode("36ff0024 cafebabe 00010085 01000040 0200000000000000" + IPV4),
                24,
                20,
                Selector.ETHERTYPE,
                0x0800);
    }

    @Test
    void opensFramesAndPpp() {
        leads(decode("30ff0022 cafebabe" + FRAME), 8, 34, Selector.ETHERTYPE, 0x6558);
        leads(decode("30ff0018 cafebabe ff030021" + IPV4), 8, 24, Selector.LINK_TYPE, 9);
    }

    @Test
    void opensTheFirstFragmentOfTheCarryingPacket() {
        leads(
                decode("30ff05c8 cafebabe 450005c8 00000000 40060000 0a000001 0a000002"),
                8,
                1480,
                Selector.ETHERTYPE,
                0x0800);
    }

    @Test
    void opensAPacketThatIsLongerThanStatedIfItsChecksumIsRight() {
        leads(
                decode("30ff0014 cafebabe 450005c8 00000000 4006 612e 0a000001 0a000002"),
                8,
                20,
                Selector.ETHERTYPE,
                0x0800);
    }

    @Test
    void opensWhatTheCaptureCutBehindTheVersion() {
        byte[] cut = Hex.bytes("30ff0014 cafebabe 45");
        leads(DecoderProbe.decode(decoder, cut, 28), 8, 20, Selector.ETHERTYPE, 0x0800);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 26, 31, 253, 254})
    void endsAtSignalling(int type) {
        Decoded decoded = decode("32%02x0004 00000000 00010000".formatted(type));
        assertThat(decoded.outcome()).isEqualTo(Outcome.TERMINAL);
        assertThat(decoded.labels()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10ff0014 cafebabe" + IPV4, // version 0
                "50ff0014 cafebabe" + IPV4, // version 2
                "20ff0014 cafebabe" + IPV4, // GTP'
                "30100014 cafebabe" + IPV4, // control plane
                "30ff0010 cafebabe" + IPV4, // longer than stated
                "30ff0040 cafebabe" + IPV4, // shorter than stated
                "30ff0014 cafebabe 05000014 00000000 40060000 0a000001 0a000002", // nothing known inside
                "30ff0014 cafebabe 450005c8 00000000 40060000 0a000001 0a000002", // longer than stated, checksum wrong
                "30ff0004 cafebabe 00000000",
                "32010040 00000000 00010000",
                "30ff00"
            })
    void declinesWhatIsNotUserPlaneTraffic(String digits) {
        assertThat(decode(digits).outcome()).isEqualTo(Outcome.DECLINED);
    }

    @Test
    void isMalformedWhenAnExtensionHeaderIsEmptyOrTooLong() {
        assertThat(decode("34ff001c cafebabe 00000085 00000000" + IPV4).outcome())
                .isEqualTo(Outcome.MALFORMED);
        assertThat(decode("34ff001c cafebabe 00000085 20000000" + IPV4).outcome())
                .isEqualTo(Outcome.MALFORMED);
    }

    @Test
    void isTruncatedAtEveryByteOfItsHeader() {
        byte[] packet = Hex.bytes("36ff0024 cafebabe 00010085 01000040 0200000000000000" + IPV4);
        for (int captured = 0; captured <= 24; captured++) {
            assertThat(DecoderProbe.decode(decoder, Arrays.copyOf(packet, captured), packet.length)
                            .outcome())
                    .as("%d bytes captured", captured)
                    .isEqualTo(Outcome.TRUNCATED);
        }
    }
}
