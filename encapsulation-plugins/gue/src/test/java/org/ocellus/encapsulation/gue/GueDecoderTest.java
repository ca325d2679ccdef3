package org.ocellus.encapsulation.gue;

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

class GueDecoderTest {
    private static final String IPV4 = "45000014 00000000 40010000 0A000001 0A000002";
    private static final String IPV6 =
            "60000000 0000 3B40 FE800000000000000000000000000001 FE800000000000000000000000000002";
    private static final String TCP = "0050C000 00000001 00000000 50020400 00000000";
    private static final String UDP = "C0000035 00080000";

    private final GueDecoder decoder = new GueDecoder();

    private Decoded decode(String digits) {
        return DecoderProbe.decode(decoder, Hex.bytes(digits));
    }

    private static void assertLeadsTo(Decoded decoded, int headerLength, Selector space, int value) {
        assertThat(decoded.outcome()).isEqualTo(Outcome.FORWARDED);
        assertThat(decoded.headerLength()).isEqualTo(headerLength);
        assertThat(decoded.tunnels()).containsExactly((Long) null);
        assertThat(decoded.space()).isEqualTo(space);
        assertThat(decoded.value()).isEqualTo(value);
    }

    @Test
    void handsOnIpAsThePayloadItself() {
        assertLeadsTo(decode("00040000" + IPV4), 4, Selector.ETHERTYPE, 0x0800);
        assertLeadsTo(decode("00290000" + IPV6), 4, Selector.ETHERTYPE, 0x86DD);
    }

    @ParameterizedTest
    @CsvSource({"00060000," + TCP + ",6", "00110000," + UDP + ",17", "002F0000,20006558,47", "00890000,000641FF,137"})
    void handsOnOtherProtocolsByTheirNumber(String header, String payload, int protocol) {
        assertLeadsTo(decode(header + payload), 4, Selector.IP_PROTOCOL, protocol);
    }

    @Test
    void skipsTheExtensionFields() {
        assertLeadsTo(decode("02040001 80000000 00140024" + IPV4), 12, Selector.ETHERTYPE, 0x0800);
        assertLeadsTo(decode("1F048000" + "00".repeat(124) + IPV4), 128, Selector.ETHERTYPE, 0x0800);
        assertLeadsTo(decode("01040000 00000000" + IPV4), 8, Selector.ETHERTYPE, 0x0800);
    }

    @Test
    void endsAtControlMessages() {
        assertThat(decode("20000000").outcome()).isEqualTo(Outcome.TERMINAL);
        assertThat(decode("20FF0000 00000001").outcome()).isEqualTo(Outcome.TERMINAL);
        assertThat(decode("20000000").tunnels()).isEmpty();
        assertThat(decode("20050000").outcome()).isEqualTo(Outcome.DECLINED);
    }

    @Test
    void endsWhereThereIsNoNextHeader() {
        assertThat(decode("003B0000 CAFE").outcome()).isEqualTo(Outcome.TERMINAL);
    }

    @Test
    void takesIpWithoutHeaderForVariantOne() {
        assertLeadsTo(decode(IPV4), 0, Selector.ETHERTYPE, 0x0800);
        assertLeadsTo(decode(IPV6), 0, Selector.ETHERTYPE, 0x86DD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "80040000" + IPV4, // variant 2
                "C0040000" + IPV4, // variant 3
                "50000014 00000000 40010000 0A000001 0A000002", // variant 1, but version 5
                "44000014 00000000 40010000 0A000001 0A000002", // variant 1, header too short
                "45000015 00000000 40010000 0A000001 0A000002", // variant 1, longer than the packet
                "60000000 0001 3B40 FE800000000000000000000000000001 FE800000000000000000000000000002",
                "00040001" + IPV4, // a flag, but no field
                "1F040000" + IPV4, // header longer than the packet
                "00040000" + IPV6,
                "00040000 45000014",
                "00290000" + IPV4,
                "00290000 60000000",
                "00060000 0050C000 00000001 00000000 40020400 00000000",
                "00060000 0050C000",
                "00110000 C0000035 00070000",
                "00110000 C0000035",
                "002F0000 2F006558",
                "002F0000 2000",
                "00C80000 00000000", // nobody's protocol
                "00320000", // nothing inside
                "000400",
                ""
            })
    void declinesWhatIsNotGue(String payload) {
        assertThat(decode(payload).outcome()).isEqualTo(Outcome.DECLINED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0004", "0111", "0206", "2029", "4500", "6000"})
    void declinesADnsReply(String id) {
        assertThat(decode(id + "8180 0001 0001 0000 0000 03777777 076578616D706C65 03636F6D 00 0001 0001")
                        .outcome())
                .isEqualTo(Outcome.DECLINED);
    }

    @ParameterizedTest
    @CsvSource({
        "02040001 80000000 00140024," + IPV4,
        "02290001 80000000 00140024," + IPV6,
        "02060001 80000000 00140024," + TCP,
        "02110001 80000000 00140024," + UDP,
        "022F0001 80000000 00140024,20006558"
    })
    void isTruncatedInItsHeaderAndAcceptsAPayloadThatTheCaptureCutOff(String header, String payload) {
        byte[] packet = Hex.bytes(header + payload);
        for (int captured = 0; captured < packet.length; captured++) {
            Decoded decoded = DecoderProbe.decode(decoder, Arrays.copyOf(packet, captured), packet.length);
            assertThat(decoded.outcome())
                    .as("%d bytes", captured)
                    .isEqualTo(captured < 12 ? Outcome.TRUNCATED : Outcome.FORWARDED);
        }
    }

    @Test
    void declinesAnotherVersionHoweverLittleWasCaptured() {
        assertThat(DecoderProbe.decode(decoder, Hex.bytes("50000014"), 60).outcome())
                .isEqualTo(Outcome.DECLINED);
    }

    @Test
    void acceptsVariantOneThatTheCaptureCutOff() {
        for (String digits : new String[] {IPV4, IPV6}) {
            byte[] packet = Hex.bytes(digits);
            for (int captured = 0; captured < packet.length; captured++) {
                Decoded decoded = DecoderProbe.decode(decoder, Arrays.copyOf(packet, captured), packet.length);
                assertThat(decoded.outcome())
                        .as("%d bytes", captured)
                        .isEqualTo(captured < 4 ? Outcome.TRUNCATED : Outcome.FORWARDED);
            }
        }
    }
}
