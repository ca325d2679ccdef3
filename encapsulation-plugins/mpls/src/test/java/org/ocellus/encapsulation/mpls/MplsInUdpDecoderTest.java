package org.ocellus.encapsulation.mpls;

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

class MplsInUdpDecoderTest {
    private static final String STACK = "000640FF 000C81FF";
    private static final String IPV4 = "45000014 00000000 40010000 0A000001 0A000002";
    private static final String ARP = "FFFFFFFFFFFF 02005E000001 0806 0001";

    private final MplsInUdpDecoder decoder = new MplsInUdpDecoder();

    @ParameterizedTest
    @ValueSource(
            strings = {
                IPV4,
                "60000000 0000 3B40 FE800000000000000000000000000001 FE800000000000000000000000000002",
                "10000007 20400318",
                "00000001" + ARP,
                ARP
            })
    void handsAStackOnWithItsPayload(String payload) {
        Decoded decoded = DecoderProbe.decode(decoder, Hex.bytes(STACK + payload));

        assertThat(decoded.outcome()).isEqualTo(Outcome.FORWARDED);
        assertThat(decoded.headerLength()).isZero();
        assertThat(decoded.labels()).isEmpty();
        assertThat(decoded.space()).isEqualTo(Selector.ETHERTYPE);
        assertThat(decoded.value()).isEqualTo(0x8847);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // a DNS query
                "1234 0100 0001 0000 0000 0000 03777777 076578616D706C65 03636F6D 00 0001 0001",
                // a DNS reply
                "1234 8180 0001 0001 0000 0000 03777777 076578616D706C65 03636F6D 00 0001 0001",
                "000641FF 46000014 00000000 40010000 0A000001 0A000002", // header longer than the datagram
                "000641FF 45000015 00000000 40010000 0A000001 0A000002", // longer than the packet
                "000641FF 60000000 0001 3B40 FE80000000000000",
                "000640FF 000C80FF", // no bottom
                "000641FF",
                "0006",
                ""
            })
    void declinesWhatIsNoStackOverAPlausiblePayload(String payload) {
        assertThat(DecoderProbe.decode(decoder, Hex.bytes(payload)).outcome()).isEqualTo(Outcome.DECLINED);
    }

    @Test
    void declinesAStackWithoutEnd() {
        assertThat(DecoderProbe.decode(decoder, new byte[1000]).outcome()).isEqualTo(Outcome.DECLINED);
    }

    @Test
    void isTruncatedAtEveryByteOfTheStackAndAcceptsAPayloadThatTheCaptureCutOff() {
        for (String payload : new String[] {IPV4, "00000001" + ARP, ARP}) {
            byte[] packet = Hex.bytes(STACK + payload);
            for (int captured = 0; captured < packet.length; captured++) {
                Decoded decoded = DecoderProbe.decode(decoder, Arrays.copyOf(packet, captured), packet.length);
                assertThat(decoded.outcome())
                        .as("%d bytes", captured)
                        .isEqualTo(captured <= 8 ? Outcome.TRUNCATED : Outcome.FORWARDED);
            }
        }
    }
}
