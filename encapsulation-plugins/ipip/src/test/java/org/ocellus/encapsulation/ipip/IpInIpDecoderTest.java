package org.ocellus.encapsulation.ipip;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ocellus.spi.decode.Outcome;
import org.ocellus.spi.decode.Selector;
import org.ocellus.testkit.Decoded;
import org.ocellus.testkit.DecoderProbe;
import org.ocellus.testkit.Hex;

class IpInIpDecoderTest {
    private final IpInIpDecoder decoder = new IpInIpDecoder();

    @ParameterizedTest
    @CsvSource({"45000014, 0x0800", "60000000, 0x86DD"})
    void handsTheInnerPacketOnByItsVersion(String packet, int etherType) {
        Decoded decoded = DecoderProbe.decode(decoder, Hex.bytes(packet));
        assertThat(decoded.outcome()).isEqualTo(Outcome.FORWARDED);
        assertThat(decoded.headerLength()).isZero();
        assertThat(decoded.space()).isEqualTo(Selector.ETHERTYPE);
        assertThat(decoded.value()).isEqualTo(etherType);
        assertThat(decoded.tunnels()).hasSize(1).containsOnlyNulls();
    }

    @Test
    void declinesOtherVersions() {
        assertThat(DecoderProbe.decode(decoder, Hex.bytes("50000014")).outcome())
                .isEqualTo(Outcome.DECLINED);
    }

    @Test
    void isTruncatedWithoutAByte() {
        assertThat(DecoderProbe.decode(decoder, new byte[0], 20).outcome()).isEqualTo(Outcome.TRUNCATED);
    }
}
