package org.ocellus.encapsulation.heuristics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ocellus.encapsulation.heuristics.Payloads.ADDRESSES;
import static org.ocellus.encapsulation.heuristics.Payloads.ARP;
import static org.ocellus.encapsulation.heuristics.Payloads.FRAME;
import static org.ocellus.encapsulation.heuristics.Payloads.IPV4;
import static org.ocellus.encapsulation.heuristics.Payloads.IPV6;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocellus.spi.decode.Outcome;
import org.ocellus.spi.decode.Selector;
import org.ocellus.testkit.Decoded;
import org.ocellus.testkit.DecoderProbe;
import org.ocellus.testkit.Hex;

class VxlanRecognizerTest {
    private static final String HEADER = "08000000 00138800";

    private final VxlanRecognizer decoder = new VxlanRecognizer();

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
    @ValueSource(
            strings = {
                FRAME,
                ADDRESSES + "86dd" + IPV6,
                ADDRESSES + "0806" + ARP,
                ADDRESSES + "8100 0064 0800" + IPV4,
                ADDRESSES + "88a8 0064 8100 0065 86dd" + IPV6
            })
    void recognisesEvidentFrames(String frame) {
        Decoded decoded = decode(HEADER + frame);
        leads(decoded, 8, Selector.ETHERTYPE, 0x6558);
        assertThat(decoded.tunnels()).containsExactly(5000L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "09000000 00138800" + FRAME,
                "08000001 00138800" + FRAME,
                "08000000 00138801" + FRAME,
                HEADER + "0a0000000001 0b0000000002 0800" + IPV4, // sent by a group
                HEADER + "0a0000000001 000000000000 0800" + IPV4, // sent by nobody
                HEADER + ADDRESSES + "1234" + IPV4,
                HEADER + ADDRESSES + "0800 45000014 00000000 4006 66e4 0a000001 0a000002", // checksum
                HEADER + ADDRESSES + "0800 45000015 00000000 4006 66e1 0a000001 0a000002", // length
                HEADER + ADDRESSES + "0800 45000014 00000000 0006 a6e2 0a000001 0a000002", // time to live
                HEADER + ADDRESSES + "86dd" + "60000001" + "00003a40" + "00000000",
                HEADER + ADDRESSES + "0806 0006 0800 06 04 0001 0a0000000002 0a000001 000000000000 0a000002",
                HEADER + ADDRESSES + "8100 0064 8100 0065 8100 0066 0800" + IPV4
            })
    void declinesAnythingOutOfPlace(String digits) {
        assertThat(decode(digits).outcome()).isEqualTo(Outcome.DECLINED);
    }

    @Test
    void declinesWhereTheCaptureLacksTheBytesToTell() {
        byte[] packet = Hex.bytes(HEADER + FRAME);
        for (int captured = 0; captured < packet.length; captured++) {
            assertThat(DecoderProbe.decode(decoder, Arrays.copyOf(packet, captured), packet.length)
                            .outcome())
                    .as("%d bytes captured", captured)
                    .isEqualTo(Outcome.DECLINED);
        }
    }
}
