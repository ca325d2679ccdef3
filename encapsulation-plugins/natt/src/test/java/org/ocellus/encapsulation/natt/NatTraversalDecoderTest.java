package org.ocellus.encapsulation.natt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocellus.spi.decode.Outcome;
import org.ocellus.testkit.Decoded;
import org.ocellus.testkit.DecoderProbe;
import org.ocellus.testkit.Hex;

class NatTraversalDecoderTest {
    private static final String IKE_V2 = "0123456789abcdef 0000000000000000 21 20 22 08 00000000 0000001c";

    private final NatTraversalDecoder decoder = new NatTraversalDecoder();

    private Decoded decode(String digits) {
        return DecoderProbe.decode(decoder, Hex.bytes(digits));
    }

    @Test
    void keepsEspOnItsUdpFlowWithTheIndexAsLabel() {
        Decoded decoded = decode("cafebabe 00000001 0123456789abcdef");
        assertThat(decoded.outcome()).isEqualTo(Outcome.TERMINAL);
        assertThat(decoded.labels()).containsExactly(0xCAFEBABEL);
        assertThat(decoded.conversation()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ff", "00000000" + IKE_V2})
    void endsAtKeepAlivesAndKeyExchange(String digits) {
        Decoded decoded = decode(digits);
        assertThat(decoded.outcome()).isEqualTo(Outcome.TERMINAL);
        assertThat(decoded.labels()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00", // not a keep-alive
                "000000ff 00000001 0123456789abcdef", // reserved index
                "cafebabe 00000001", // no room for a payload
                "00000000 0123456789abcdef 0123", // key exchange without its header
                "00000000 0123456789abcdef 0000000000000000 21 30 22 08 00000000 0000001c"
            })
    void declinesWhatIsImplausible(String digits) {
        assertThat(decode(digits).outcome()).isEqualTo(Outcome.DECLINED);
    }

    @Test
    void isTruncatedAtEveryByteThatItVerifies() {
        truncatesBelow(4, "cafebabe 00000001 0123456789abcdef");
        truncatesBelow(22, "00000000" + IKE_V2);
        truncatesBelow(1, "ff");
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
