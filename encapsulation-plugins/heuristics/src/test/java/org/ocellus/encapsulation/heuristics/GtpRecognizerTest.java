package org.ocellus.encapsulation.heuristics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ocellus.encapsulation.heuristics.Payloads.IPV4;
import static org.ocellus.encapsulation.heuristics.Payloads.IPV6;

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

class GtpRecognizerTest {
    private final GtpRecognizer decoder = new GtpRecognizer();

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
        "30ff0014 cafebabe, " + IPV4 + ", 8, 0x0800",
        "30ff0028 cafebabe, " + IPV6 + ", 8, 0x86DD",
        "32ff0018 cafebabe 00010000, " + IPV4 + ", 12, 0x0800",
        "34ff001c cafebabe 00000085 01100500, " + IPV4 + ", 16, 0x0800"
    })
    void recognisesPacketsOfExactlyTheStatedLength(String header, String packet, int headerLength, int etherType) {
        Decoded decoded = decode(header + packet);
        leads(decoded, headerLength, Selector.ETHERTYPE, etherType);
        assertThat(decoded.labels()).containsExactly(0xCAFEBABEL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "38ff0014 cafebabe" + IPV4, // spare bit
                "50ff0014 cafebabe" + IPV4, // version
                "20ff0014 cafebabe" + IPV4, // GTP'
                "30fe0014 cafebabe" + IPV4, // end marker
                "30ff0013 cafebabe" + IPV4, // length
                "30ff0014 00000000" + IPV4, // no tunnel
                "30ff0015 cafebabe" + IPV4 + "00", // room behind the packet
                "34ff001c cafebabe 00000085 00100500" + IPV4, // empty extension
                "34ff001c cafebabe 00000085 40100500" + IPV4, // extension beyond the datagram
                "30ff0014 cafebabe 45000014 00000000 4006 66e4 0a000001 0a000002"
            })
    void declinesAnythingOutOfPlace(String digits) {
        assertThat(decode(digits).outcome()).isEqualTo(Outcome.DECLINED);
    }

    @Test
    void declinesWhereTheCaptureLacksTheBytesToTell() {
        byte[] packet = Hex.bytes("34ff001c cafebabe 00000085 01100500" + IPV4);
        for (int captured = 0; captured < packet.length; captured++) {
            assertThat(DecoderProbe.decode(decoder, Arrays.copyOf(packet, captured), packet.length)
                            .outcome())
                    .as("%d bytes captured", captured)
                    .isEqualTo(Outcome.DECLINED);
        }
    }
}
