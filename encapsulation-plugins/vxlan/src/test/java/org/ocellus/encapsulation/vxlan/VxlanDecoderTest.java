package org.ocellus.encapsulation.vxlan;

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

class VxlanDecoderTest {
    private static final String FRAME = "FFFFFFFFFFFF 02005E000001 0806 0001";

    private static final String IPV4 = "45000014 00000000 40060000 0a000001 0a000002";
    private static final String IPV6 =
            "60000000 00003b40" + "20010db8 00000000 00000000 00000001" + "20010db8 00000000 00000000 00000002";

    private final VxlanDecoder decoder = new VxlanDecoder();

    private Decoded decode(String digits) {
        return DecoderProbe.decode(decoder, Hex.bytes(digits));
    }

    @Test
    void handsTheFrameOnUnderItsVni() {
        Decoded decoded = decode("08000000 00138800" + FRAME);

        assertThat(decoded.outcome()).isEqualTo(Outcome.FORWARDED);
        assertThat(decoded.headerLength()).isEqualTo(8);
        assertThat(decoded.tunnels()).containsExactly(5000L);
        assertThat(decoded.space()).isEqualTo(Selector.ETHERTYPE);
        assertThat(decoded.value()).isEqualTo(0x6558);
    }

    @Test
    void takesTheWholeRangeOfVnis() {
        assertThat(decode("08000000 FFFFFF00" + FRAME).tunnels()).containsExactly(0xFFFFFFL);
        assertThat(decode("08000000 00000000" + FRAME).tunnels()).containsExactly(0L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"88000000", "88001234", "8848FFFF", "88400001", "88080001"})
    void acceptsGroupBasedPolicy(String flags) {
        Decoded decoded = decode(flags + "2DC6C100" + FRAME);

        assertThat(decoded.outcome()).isEqualTo(Outcome.FORWARDED);
        assertThat(decoded.tunnels()).containsExactly(3000001L);
    }

    @Test
    void declinesWhenTheVniFlagIsClear() {
        assertThat(decode("00000000 00138800" + FRAME).outcome()).isEqualTo(Outcome.DECLINED);
        assertThat(decode("80001234 00138800" + FRAME).outcome()).isEqualTo(Outcome.DECLINED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"08000000", "88001234"})
    void acceptsAnyEtherTypeUnderFlagsAsSpecified(String flags) {
        assertThat(decode(flags + "00138800 FFFFFFFFFFFF 02005E000001 0BAD").outcome())
                .isEqualTo(Outcome.FORWARDED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"08087F7F", "0C000003", "18000000", "88010000"})
    void toleratesReservedFlagsAroundAnEvidentFrame(String flags) {
        String macs = "FFFFFFFFFFFF 02005E000001";
        for (String frame :
                new String[] {"0800" + IPV4, "86DD" + IPV6, "0806 0001", "8100 0064", "88A8 0064", "0003 424203"}) {
            assertThat(decode(flags + "00138800" + macs + frame).outcome())
                    .as(frame)
                    .isEqualTo(Outcome.FORWARDED);
        }
        for (String frame :
                new String[] {"0800" + IPV6, "86DD" + IPV4, "0806 0006", "0BAD 0000", "0800", "0003 124203"}) {
            assertThat(decode(flags + "00138800" + macs + frame).outcome())
                    .as(frame)
                    .isEqualTo(Outcome.DECLINED);
        }
    }

    @Test
    void declinesWhenTheLastByteIsSet() {
        assertThat(decode("08000000 00138801" + FRAME).outcome()).isEqualTo(Outcome.DECLINED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0800 8180 0001 0001 0000 0000", // with an answer
                "0800 8183 0001 0000 0001 0000", // no such name
                "0800 0100 0001 0000 0000 0000", // the query
                "8848 0100 0001 0000 0000 0000"
            })
    void declinesDns(String header) {
        assertThat(decode(header + "03777777 076578616D706C65 03636F6D 00 0001 0001")
                        .outcome())
                .isEqualTo(Outcome.DECLINED);
    }

    @Test
    void declinesWhenNoFrameFollows() {
        assertThat(decode("08000000 00138800").outcome()).isEqualTo(Outcome.DECLINED);
        assertThat(decode("08000000 00138800 FFFFFFFFFFFF 02005E000001 08").outcome())
                .isEqualTo(Outcome.DECLINED);
    }

    @Test
    void declinesWhenTheSourceOfTheFrameIsAGroup() {
        assertThat(decode("08000000 00138800 FFFFFFFFFFFF 01005E000001 0806").outcome())
                .isEqualTo(Outcome.DECLINED);
    }

    @Test
    void acceptsAFrameWithALengthAsLongAsItFits() {
        String frame = "0180C2000000 02005E000001";
        assertThat(decode("08000000 00138800" + frame + "0003 424203").outcome())
                .isEqualTo(Outcome.FORWARDED);
        assertThat(decode("08000000 00138800" + frame + "0004 424203").outcome())
                .isEqualTo(Outcome.DECLINED);
    }

    @Test
    void declinesAPayloadShorterThanTheHeader() {
        assertThat(decode("08000000 001388").outcome()).isEqualTo(Outcome.DECLINED);
    }

    @Test
    void isTruncatedAtEveryByteOfTheHeaderAndAcceptsAFrameThatTheCaptureCutOff() {
        byte[] packet = Hex.bytes("08000000 00138800" + FRAME);
        for (int captured = 0; captured < packet.length; captured++) {
            Decoded decoded = DecoderProbe.decode(decoder, Arrays.copyOf(packet, captured), packet.length);
            assertThat(decoded.outcome())
                    .as("%d bytes", captured)
                    .isEqualTo(captured < 8 ? Outcome.TRUNCATED : Outcome.FORWARDED);
        }
    }
}
