package org.ocellus.encapsulation.nvo3;

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

class NvgreDecoderTest {
    private static final String FRAME = "FFFFFFFFFFFF 02005E000001 0806 0001";

    private final NvgreDecoder decoder = new NvgreDecoder();

    private Decoded decode(String digits) {
        return DecoderProbe.decode(decoder, Hex.bytes(digits));
    }

    @Test
    void handsTheFrameOnUnderItsVirtualSubnet() {
        Decoded decoded = decode("20006558 001388AB" + FRAME);

        assertThat(decoded.outcome()).isEqualTo(Outcome.FORWARDED);
        assertThat(decoded.headerLength()).isEqualTo(8);
        assertThat(decoded.tunnels()).containsExactly(5000L);
        assertThat(decoded.space()).isEqualTo(Selector.ETHERTYPE);
        assertThat(decoded.value()).isEqualTo(0x6558);
    }

    @Test
    void leavesTheFlowIdOutOfTheTenant() {
        assertThat(decode("20006558 00138800" + FRAME).tunnels())
                .isEqualTo(decode("20006558 001388FF" + FRAME).tunnels());
    }

    @Test
    void takesTheRangeOfTenants() {
        assertThat(decode("20006558 00100000" + FRAME).tunnels()).containsExactly(0x1000L);
        assertThat(decode("20006558 FFFFFE00" + FRAME).tunnels()).containsExactly(0xFFFFFEL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20006558 000FFFFF" + FRAME, // reserved
                "20006558 FFFFFF00" + FRAME, // between vendors' own
                "00006558" + FRAME,
                "A0006558 00000000 00138800" + FRAME,
                "30006558 00138800 00000001" + FRAME,
                "20016558 00138800" + FRAME,
                "20000800 00138800 45000014",
                "20006558 00138800 FFFFFFFFFFFF 02005E000001 8100 0064 0806", // tagged
                "20006558 00138800 FFFFFFFFFFFF 03005E000001 0806 0001",
                "20006558 00138800 FFFFFFFFFFFF"
            })
    void leavesPlainGreToItsOwnDecoder(String packet) {
        assertThat(decode(packet).outcome()).isEqualTo(Outcome.DECLINED);
    }

    @Test
    void declinesAHeaderThatTheCaptureCutOffAndAcceptsSuchAFrame() {
        byte[] packet = Hex.bytes("20006558 001388AB" + FRAME);
        for (int captured = 0; captured < packet.length; captured++) {
            Decoded decoded = DecoderProbe.decode(decoder, Arrays.copyOf(packet, captured), packet.length);
            assertThat(decoded.outcome())
                    .as("%d bytes", captured)
                    .isEqualTo(captured < 8 ? Outcome.DECLINED : Outcome.FORWARDED);
        }
    }
}
