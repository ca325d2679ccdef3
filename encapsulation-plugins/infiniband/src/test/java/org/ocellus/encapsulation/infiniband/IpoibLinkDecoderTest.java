package org.ocellus.encapsulation.infiniband;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.ocellus.spi.decode.Outcome;
import org.ocellus.spi.decode.Selector;
import org.ocellus.testkit.Decoded;
import org.ocellus.testkit.DecoderProbe;
import org.ocellus.testkit.Hex;

class IpoibLinkDecoderTest {
    private static final String SGID = "FE800000000000000002C90300001895";
    private static final String DGID = "FF12401BFFFF000000000000FFFFFFFF";
    private static final String ROUTED = "60000000 0010 1B 40" + SGID + DGID;
    private static final String UNROUTED = "00".repeat(20) + "00000048" + SGID;

    private final IpoibLinkDecoder decoder = new IpoibLinkDecoder();

    private void assertLeadsToIpv4(String header, int headerLength, String source) {
        Decoded decoded = DecoderProbe.decode(decoder, Hex.bytes(header + "08000000 45000014"));

        assertThat(decoded.outcome()).isEqualTo(Outcome.FORWARDED);
        assertThat(decoded.headerLength()).isEqualTo(headerLength);
        assertThat(decoded.space()).isEqualTo(Selector.ETHERTYPE);
        assertThat(decoded.value()).isEqualTo(0x0800);
        assertThat(decoded.tunnels()).isEmpty();
        if (source.isEmpty()) {
            assertThat(decoded.source()).isNull();
        } else {
            assertThat(decoded.source()).isEqualTo(Hex.of(Hex.bytes(source)));
            assertThat(decoded.destination()).isEqualTo(Hex.of(Hex.bytes(DGID)));
        }
    }

    @Test
    void opensTheFormsWithAndWithoutRoute() {
        assertLeadsToIpv4("", 4, "");
        assertLeadsToIpv4(UNROUTED, 44, "");
        assertLeadsToIpv4(ROUTED, 44, SGID);
    }

    @Test
    void isTruncatedAtEveryByte() {
        for (String header : new String[] {"", UNROUTED, ROUTED}) {
            byte[] packet = Hex.bytes(header + "86DD0000 60000000");
            for (int captured = 0; captured < packet.length - 4; captured++) {
                Decoded decoded = DecoderProbe.decode(decoder, Arrays.copyOf(packet, captured), packet.length);
                assertThat(decoded.outcome()).as("%d bytes", captured).isEqualTo(Outcome.TRUNCATED);
            }
        }
    }
}
