package org.ocellus.encapsulation.infiniband;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.ocellus.spi.decode.Outcome;
import org.ocellus.spi.decode.Selector;
import org.ocellus.testkit.Decoded;
import org.ocellus.testkit.DecoderProbe;
import org.ocellus.testkit.Hex;

class GrhDecoderTest {
    private static final String SGID = "FE800000000000000002C90300001895";
    private static final String DGID = "FE800000000000000002C9020024F636";
    private static final String HEADER = "60000000 0010 1B 40" + SGID + DGID;

    private final GrhDecoder decoder = new GrhDecoder();

    @Test
    void handsTheTransportOnBetweenGlobalIdentifiers() {
        Decoded decoded = DecoderProbe.decode(decoder, Hex.bytes(HEADER + "00".repeat(18)));

        assertThat(decoded.outcome()).isEqualTo(Outcome.FORWARDED);
        assertThat(decoded.headerLength()).isEqualTo(40);
        assertThat(decoded.payloadLength()).isEqualTo(16);
        assertThat(decoded.source()).isEqualTo(Hex.of(Hex.bytes(SGID)));
        assertThat(decoded.destination()).isEqualTo(Hex.of(Hex.bytes(DGID)));
        assertThat(decoded.space()).isEqualTo(Selector.of("infiniband.transport"));
        assertThat(decoded.value()).isEqualTo(27);
        assertThat(decoded.tunnels()).isEmpty();
    }

    @Test
    void isMalformedInAnotherVersion() {
        assertThat(DecoderProbe.decode(decoder, Hex.bytes("45" + HEADER.substring(2)))
                        .outcome())
                .isEqualTo(Outcome.MALFORMED);
    }

    @Test
    void isTruncatedAtEveryByte() {
        byte[] packet = Hex.bytes(HEADER + "00".repeat(16));
        for (int captured = 0; captured < 40; captured++) {
            Decoded decoded = DecoderProbe.decode(decoder, Arrays.copyOf(packet, captured), packet.length);
            assertThat(decoded.outcome()).as("%d bytes", captured).isEqualTo(Outcome.TRUNCATED);
        }
    }
}
