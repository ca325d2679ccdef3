package org.ocellus.encapsulation.nvo3;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocellus.spi.decode.Outcome;
import org.ocellus.spi.decode.Selector;
import org.ocellus.testkit.Decoded;
import org.ocellus.testkit.DecoderProbe;
import org.ocellus.testkit.Hex;

class VxlanGpeDecoderTest {
    private static final String FRAME = "FFFFFFFFFFFF 02005E000001 0806 0001";

    private static final String IPV4 = "45000014 00000000 40060000 0a000001 0a000002";
    private static final String IPV6 =
            "60000000 00003b40" + "20010db8 00000000 00000000 00000001" + "20010db8 00000000 00000000 00000002";

    private final VxlanGpeDecoder decoder = new VxlanGpeDecoder();

    private Decoded decode(String digits) {
        return DecoderProbe.decode(decoder, Hex.bytes(digits));
    }

    @ParameterizedTest
    @CsvSource({
        "01," + IPV4 + ",0800",
        "02," + IPV6 + ",86DD",
        "03," + FRAME + ",6558",
        "04,30060201,894F",
        "05,000641FF,8847"
    })
    void handsOnWhatTheNextProtocolNames(String nextProtocol, String payload, String etherType) {
        Decoded decoded = decode("0C0000" + nextProtocol + "00138800" + payload);

        assertThat(decoded.outcome()).isEqualTo(Outcome.FORWARDED);
        assertThat(decoded.headerLength()).isEqualTo(8);
        assertThat(decoded.tunnels()).containsExactly(5000L);
        assertThat(decoded.space()).isEqualTo(Selector.ETHERTYPE);
        assertThat(decoded.value()).isEqualTo(Integer.parseInt(etherType, 16));
    }

    @Test
    void takesAFrameWhereNoNextProtocolIsGiven() {
        assertThat(decode("08000000 00138800" + FRAME).value()).isEqualTo(0x6558);
    }

    @Test
    void hasNoIdentifierWithoutTheInstanceFlag() {
        assertThat(decode("04000001 00138800" + IPV4).tunnels()).containsExactly((Long) null);
    }

    @Test
    void opensReplicatedAndOamPacketsLikeOthers() {
        assertThat(decode("0E000003 00138800" + FRAME).outcome()).isEqualTo(Outcome.FORWARDED);
        assertThat(decode("0D000001 00138800" + IPV4).outcome()).isEqualTo(Outcome.FORWARDED);
    }

    @Test
    void leavesShimHeadersToVendors() {
        Decoded decoded = decode("0C000082 00138800 00000000");

        assertThat(decoded.outcome()).isEqualTo(Outcome.FORWARDED);
        assertThat(decoded.space()).isEqualTo(Selector.of("vxlanGpeNextProtocol"));
        assertThat(decoded.value()).isEqualTo(0x82);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1C000001 00138800" + IPV4, // version 1
                "8C000001 00138800" + IPV4,
                "0C010001 00138800" + IPV4,
                "0C000001 00138801" + IPV4,
                "0C000000 00138800" + FRAME, // next protocol announced, but none given
                "08000003 00138800" + FRAME, // and the other way round
                "0C000001 00138800" + IPV6,
                "0C000003 00138800 FFFFFFFFFFFF",
                "0C000001 00138800",
                "0C000001 001388",
                "0C04 8180 0001 0001 0000 0000 03777777", // a DNS reply
                ""
            })
    void declinesWhatIsNotVxlanGpe(String payload) {
        assertThat(decode(payload).outcome()).isEqualTo(Outcome.DECLINED);
    }

    @Test
    void isTruncatedInItsHeaderAndAcceptsAPayloadThatTheCaptureCutOff() {
        byte[] packet = Hex.bytes("0C000001 00138800" + IPV4);
        for (int captured = 0; captured < packet.length; captured++) {
            Decoded decoded = DecoderProbe.decode(decoder, Arrays.copyOf(packet, captured), packet.length);
            assertThat(decoded.outcome())
                    .as("%d bytes", captured)
                    .isEqualTo(captured < 8 ? Outcome.TRUNCATED : Outcome.FORWARDED);
        }
    }
}
