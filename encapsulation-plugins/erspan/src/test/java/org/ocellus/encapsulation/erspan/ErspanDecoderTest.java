package org.ocellus.encapsulation.erspan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ocellus.spi.decode.Outcome;
import org.ocellus.spi.decode.Selector;
import org.ocellus.testkit.Decoded;
import org.ocellus.testkit.DecoderProbe;
import org.ocellus.testkit.Hex;

class ErspanDecoderTest {
    private static final String FRAME = "0a0000000001 0a0000000002 0800 45000014";
    private static final String TYPE_II_LOOKALIKE = "100000000f01 0a0000000002 0800 45000014 0000000000000000";

    private final ErspanDecoder decoder = new ErspanDecoder();

    private void opens(String digits, int headerLength, @Nullable Long session) {
        Decoded decoded = DecoderProbe.decode(decoder, Hex.bytes(digits));
        assertThat(decoded.outcome()).isEqualTo(Outcome.FORWARDED);
        assertThat(decoded.headerLength()).isEqualTo(headerLength);
        assertThat(decoded.space()).isEqualTo(Selector.ETHERTYPE);
        assertThat(decoded.value()).isEqualTo(0x6558);
        assertThat(decoded.tunnels()).containsExactly(session);
    }

    @Test
    void opensTypeTwoUnderItsSession() {
        opens("1064 0c05 000 00007" + FRAME, 8, 5L);
    }

    @Test
    void doesNotTakeVlanCosAndTruncationBitForTheSession() {
        opens("1fff ffff 000 00007" + FRAME, 8, 1023L);
    }

    @Test
    void opensTypeOneThatHasNoHeader() {
        opens(FRAME, 0, null);
    }

    @Test
    void takesAnAddressThatLooksLikeTypeTwoForAnAddress() {
        opens(TYPE_II_LOOKALIKE, 0, null);
    }

    @Test
    void takesReservedBitsForAnAddress() {
        opens("1064 0c05 100 00007" + FRAME, 0, null);
    }

    @Test
    void isTruncatedAtEveryByteThatTellsTheTypes() {
        byte[] packet = Hex.bytes("1064 0c05 000 00007" + FRAME);
        for (int captured = 0; captured < 8; captured++) {
            assertThat(DecoderProbe.decode(decoder, Arrays.copyOf(packet, captured), packet.length)
                            .outcome())
                    .as("%d bytes captured", captured)
                    .isEqualTo(Outcome.TRUNCATED);
        }
    }
}
