package org.ocellus.encapsulation.heuristics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ocellus.encapsulation.heuristics.Payloads.FRAME;
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

class GeneveRecognizerTest {
    private final GeneveRecognizer decoder = new GeneveRecognizer();

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
        "0000 6558 00138800, " + FRAME + ", 8, 0x6558",
        "0000 0800 00138800, " + IPV4 + ", 8, 0x0800",
        "0040 86dd 00138800, " + IPV6 + ", 8, 0x86DD",
        "0100 6558 00138800 01020300, " + FRAME + ", 12, 0x6558",
        "0340 6558 00138800 01020301deadbeef 01020400, " + FRAME + ", 20, 0x6558"
    })
    void recognisesEvidentPayloadsBehindOptions(String header, String payload, int headerLength, int protocol) {
        Decoded decoded = decode(header + payload);
        leads(decoded, headerLength, Selector.ETHERTYPE, protocol);
        assertThat(decoded.tunnels()).containsExactly(5000L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4000 6558 00138800" + FRAME, // version
                "0001 6558 00138800" + FRAME, // reserved flag
                "0000 6558 00138801" + FRAME, // reserved byte
                "0000 1234 00138800" + FRAME, // protocol
                "0000 0800 00138800" + IPV6, // protocol and payload differ
                "0100 6558 00138800 01020301" + FRAME, // option longer than all options
                "0100 6558 00138800 01020320" + FRAME, // reserved bit of an option
                "3f00 6558 00138800" + FRAME // options longer than the datagram
            })
    void declinesAnythingOutOfPlace(String digits) {
        assertThat(decode(digits).outcome()).isEqualTo(Outcome.DECLINED);
    }

    @Test
    void declinesWhereTheCaptureLacksTheBytesToTell() {
        byte[] packet = Hex.bytes("0100 6558 00138800 01020300" + FRAME);
        for (int captured = 0; captured < packet.length; captured++) {
            assertThat(DecoderProbe.decode(decoder, Arrays.copyOf(packet, captured), packet.length)
                            .outcome())
                    .as("%d bytes captured", captured)
                    .isEqualTo(Outcome.DECLINED);
        }
    }
}
