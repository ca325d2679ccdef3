package org.ocellus.encapsulation.atm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.ocellus.spi.decode.Outcome;
import org.ocellus.spi.decode.Selector;
import org.ocellus.testkit.Decoded;
import org.ocellus.testkit.DecoderProbe;
import org.ocellus.testkit.Hex;

class AtmHeaderDecoderTest {
    private final AtmHeaderDecoder decoder = new AtmHeaderDecoder();

    private Decoded decode(String digits) {
        return DecoderProbe.decode(decoder, Hex.bytes(digits));
    }

    private static void leads(Decoded decoded, int headerLength, Selector space, int value) {
        assertThat(decoded.outcome()).isEqualTo(Outcome.FORWARDED);
        assertThat(decoded.headerLength()).isEqualTo(headerLength);
        assertThat(decoded.space()).isEqualTo(space);
        assertThat(decoded.value()).isEqualTo(value);
    }

    @Test
    void identifiesTheCircuitByPathAndChannel() {
        Decoded decoded = decode("01200330 aaaa03");
        leads(decoded, 4, Selector.of("atm.aal5"), 0);
        assertThat(decoded.tunnels()).containsExactly(0x120033L);
    }

    @Test
    void doesNotTakeFlowControlForThePath() {
        assertThat(decode("f1200337 aaaa03").tunnels()).containsExactly(0x120033L);
    }

    @Test
    void endsAtManagementCells() {
        assertThat(decode("01200338 00").outcome()).isEqualTo(Outcome.TERMINAL);
    }

    @Test
    void isTruncatedAtEveryByteOfItsHeader() {
        truncatesBelow(4, "01200330 aaaa03");
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
