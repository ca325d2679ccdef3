package org.ocellus.encapsulation.mpls;

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

class EthernetPseudowireDecoderTest {
    private static final String MACS = "02005E000002 02005E000001";

    private static final String IPV4 = "45000014 00000000 40060000 0a000001 0a000002";
    private static final String IPV6 =
            "60000000 00003b40" + "20010db8 00000000 00000000 00000001" + "20010db8 00000000 00000000 00000002";

    private final EthernetPseudowireDecoder decoder = new EthernetPseudowireDecoder();

    private Decoded decode(String digits) {
        return DecoderProbe.decode(decoder, Hex.bytes(digits));
    }

    private static void assertFrame(Decoded decoded, int offset) {
        assertThat(decoded.outcome()).isEqualTo(Outcome.FORWARDED);
        assertThat(decoded.headerLength()).isEqualTo(offset);
        assertThat(decoded.tunnels()).containsExactly((Long) null);
        assertThat(decoded.space()).isEqualTo(Selector.ETHERTYPE);
        assertThat(decoded.value()).isEqualTo(0x6558);
    }

    @Test
    void findsTheFrameBehindAControlWord() {
        assertFrame(decode("00000000" + MACS + "0800" + IPV4), 4);
        assertFrame(decode("0000FFFF" + MACS + "8100 0064 0800"), 4);
    }

    @Test
    void findsTheFrameWithoutControlWord() {
        assertFrame(decode(MACS + "0800" + IPV4), 0);
        assertFrame(decode("FFFFFFFFFFFF 02005E000001 0806 0001"), 0);
        assertFrame(decode("455E00000001 02005E000001 86DD" + IPV6), 0);
    }

    @Test
    void findsFramesWithALength() {
        assertFrame(decode("00000000 0180C2000000 02005E000001 0026 424203" + "00".repeat(35)), 4);
        assertFrame(decode("0180C2000014 02005E000001 0003 FEFE03"), 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00000000 02005E000002 03005E000001 0800" + IPV4, // a group as source
                "00000000 02005E000002 02005E000001 0BAD" + IPV4,
                "00000000" + MACS + "86DD" + IPV4, // another version than the type says
                "00000000 0180C2000000 02005E000001 0026 424203", // longer than the packet
                "00000000 0180C2000000 02005E000001 0003 420603", // two service access points
                "00000000 0180C2000000 02005E000001 0002 4242",
                "00000000 00112233",
                "50"
            })
    void declinesWhatIsNoFrame(String payload) {
        assertThat(decode(payload).outcome()).isEqualTo(Outcome.DECLINED);
    }

    @Test
    void isTruncatedAtEveryByteOfControlWordAndHeader() {
        byte[] packet = Hex.bytes("00000000" + MACS + "0800" + IPV4);
        for (int captured = 0; captured < 18; captured++) {
            Decoded decoded = DecoderProbe.decode(decoder, Arrays.copyOf(packet, captured), packet.length);
            assertThat(decoded.outcome()).as("%d bytes", captured).isEqualTo(Outcome.TRUNCATED);
        }
    }
}
