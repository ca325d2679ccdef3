package org.ocellus.encapsulation.teredo;

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

class TeredoDecoderTest {
    private static final String ADDRESSES = "00000000 00000000 00000000 00000000 00000000 00000000 00000000 00000000";
    private static final String BUBBLE = "60000000 00003b15" + ADDRESSES;
    private static final String PING = "60000000 00083a15" + ADDRESSES + "8000000000000000";
    private static final String AUTHENTICATION = "0001 00 00 0123456789abcdef 00";
    private static final String SIGNED_AUTHENTICATION = "0001 02 04 aaaa bbbbbbbb 0123456789abcdef 00";
    private static final String ORIGIN = "0000 f227 3fffffc0";
    private static final String TRAILER = "01040000dead";

    private final TeredoDecoder decoder = new TeredoDecoder();

    private Decoded decode(String digits) {
        return DecoderProbe.decode(decoder, Hex.bytes(digits));
    }

    private void opens(String digits, int headerLength, int payloadLength) {
        Decoded decoded = decode(digits);
        assertThat(decoded.outcome()).isEqualTo(Outcome.FORWARDED);
        assertThat(decoded.headerLength()).isEqualTo(headerLength);
        assertThat(decoded.payloadLength()).isEqualTo(payloadLength);
        assertThat(decoded.space()).isEqualTo(Selector.ETHERTYPE);
        assertThat(decoded.value()).isEqualTo(0x86DD);
        assertThat(decoded.tunnels()).hasSize(1).containsOnlyNulls();
    }

    @Test
    void opensPacketsAndBubbles() {
        opens(PING, 0, 48);
        opens(BUBBLE, 0, 40);
    }

    @Test
    void skipsAuthenticationAndOrigin() {
        opens(AUTHENTICATION + PING, 13, 48);
        opens(SIGNED_AUTHENTICATION + PING, 19, 48);
        opens(ORIGIN + PING, 8, 48);
        opens(AUTHENTICATION + ORIGIN + PING, 21, 48);
    }

    @Test
    void leavesTrailersOut() {
        opens(BUBBLE + TRAILER, 0, 40);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "45000014 00000000 40060000 0a000001 0a000002" + ADDRESSES, // IPv4
                "60000000 00093a15" + ADDRESSES + "8000000000000000", // longer than the datagram
                "0001 ff ff 0123456789abcdef 00" + BUBBLE,
                "0002 00 00 0123456789abcdef 00" + BUBBLE,
                "60000000 00003b15"
            })
    void declinesWhatHoldsNoIpv6Packet(String digits) {
        assertThat(decode(digits).outcome()).isEqualTo(Outcome.DECLINED);
    }

    @Test
    void isTruncatedAtEveryByteThatItVerifies() {
        byte[] packet = Hex.bytes(AUTHENTICATION + ORIGIN + PING);
        for (int captured = 0; captured < 21 + 6; captured++) {
            assertThat(DecoderProbe.decode(decoder, Arrays.copyOf(packet, captured), packet.length)
                            .outcome())
                    .as("%d bytes captured", captured)
                    .isEqualTo(Outcome.TRUNCATED);
        }
    }
}
