package org.ocellus.encapsulation.greinudp;

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

class GreInUdpDecoderTest {
    private final GreInUdpDecoder decoder = new GreInUdpDecoder();

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
    @ValueSource(strings = {"0000 0800 45", "2000 6558 00000007 0a", "b000 0800 00000000 00000007 00000001 45"})
    void handsPlausibleGreOn(String header) {
        Decoded decoded = decode(header);
        leads(decoded, 0, Selector.IP_PROTOCOL, 47);
        assertThat(decoded.tunnels()).hasSize(1).containsOnlyNulls();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4000 0800 45", // source routing of RFC 1701
                "0001 880b 45", // another version
                "0100 0800 45", // reserved bit
                "0000 0100 45", // no EtherType
                "2000 0800 0000", // no room for the key
                "0000"
            })
    void declinesWhatIsNoGre(String digits) {
        assertThat(decode(digits).outcome()).isEqualTo(Outcome.DECLINED);
    }

    @Test
    void isTruncatedAtEveryByteThatItVerifies() {
        truncatesBelow(4, "0000 0800 45");
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
