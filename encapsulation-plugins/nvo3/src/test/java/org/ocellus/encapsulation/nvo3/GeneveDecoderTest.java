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

class GeneveDecoderTest {
    private static final String FRAME = "FFFFFFFFFFFF 02005E000001 0806 0001";

    private static final String IPV4 = "45000014 00000000 40060000 0a000001 0a000002";
    private static final String IPV6 =
            "60000000 00003b40" + "20010db8 00000000 00000000 00000001" + "20010db8 00000000 00000000 00000002";

    private final GeneveDecoder decoder = new GeneveDecoder();

    private Decoded decode(String digits) {
        return DecoderProbe.decode(decoder, Hex.bytes(digits));
    }

    @Test
    void handsTheFrameOnUnderItsVni() {
        Decoded decoded = decode("00006558 00138800" + FRAME);

        assertThat(decoded.outcome()).isEqualTo(Outcome.FORWARDED);
        assertThat(decoded.headerLength()).isEqualTo(8);
        assertThat(decoded.tunnels()).containsExactly(5000L);
        assertThat(decoded.space()).isEqualTo(Selector.ETHERTYPE);
        assertThat(decoded.value()).isEqualTo(0x6558);
    }

    @ParameterizedTest
    @CsvSource({"0800," + IPV4, "86DD," + IPV6, "8847,000641FF", "894F,30060201"})
    void handsOnAnyEtherType(String type, String payload) {
        assertThat(decode("0000" + type + "FFFFFF00" + payload).value()).isEqualTo(Integer.parseInt(type, 16));
    }

    @Test
    void skipsTheOptions() {
        assertThat(decode("0100 6558 00138800 0102 03 00" + FRAME).headerLength())
                .isEqualTo(12);
        assertThat(decode("0340 6558 00138800 0102 03 00 0108 80 01 CAFEBABE" + FRAME)
                        .headerLength())
                .isEqualTo(20);
        assertThat(decode("2000 6558 00138800 0102 03 1F" + "00".repeat(124) + FRAME)
                        .headerLength())
                .isEqualTo(136);
        assertThat(decode("3F00 6558 00138800" + "0102031F" + "00".repeat(124) + "0102031E" + "00".repeat(120) + FRAME)
                        .headerLength())
                .isEqualTo(260);
    }

    @Test
    void opensControlPacketsLikeOthers() {
        assertThat(decode("00800800 00138800" + IPV4).outcome()).isEqualTo(Outcome.FORWARDED);
        assertThat(decode("00C06558 00138800" + FRAME).outcome()).isEqualTo(Outcome.FORWARDED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "40006558 00138800" + FRAME, // version 1
                "00016558 00138800" + FRAME,
                "00006558 00138801" + FRAME,
                "000005DC 00138800" + FRAME, // no EtherType
                "00006558 00138800 FFFFFFFFFFFF 03005E000001 0806 0001",
                "00006558 00138800 FFFFFFFFFFFF",
                "00000800 00138800" + IPV6,
                "000086DD 00138800" + IPV4,
                "00000800 00138800 45000014", // an IP header that ends too early
                "02006558 00138800 01020300 01020301" + FRAME, // options beyond their space
                "3F006558 00138800" + FRAME,
                "00006558 001388",
                // a DNS reply
                "0040 8180 0001 0001 0000 0000 03777777 076578616D706C65 03636F6D 00 0001 0001 C00C 0001",
                ""
            })
    void declinesWhatIsNotGeneve(String payload) {
        assertThat(decode(payload).outcome()).isEqualTo(Outcome.DECLINED);
    }

    @Test
    void isTruncatedInItsHeaderAndAcceptsAFrameThatTheCaptureCutOff() {
        byte[] packet = Hex.bytes("0340 6558 00138800 0102 03 00 0108 80 01 CAFEBABE" + FRAME);
        for (int captured = 0; captured < packet.length; captured++) {
            Decoded decoded = DecoderProbe.decode(decoder, Arrays.copyOf(packet, captured), packet.length);
            assertThat(decoded.outcome())
                    .as("%d bytes", captured)
                    .isEqualTo(captured < 20 ? Outcome.TRUNCATED : Outcome.FORWARDED);
        }
    }
}
