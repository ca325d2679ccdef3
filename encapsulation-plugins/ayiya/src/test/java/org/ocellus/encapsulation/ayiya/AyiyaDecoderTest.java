package org.ocellus.encapsulation.ayiya;

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

class AyiyaDecoderTest {
    private static final String IDENTITY = "20010db8000000000000000000000001";
    private static final String SIGNATURE = "00000000 00000000 00000000 00000000 00000000";

    private static final String IPV4 = "45000014 00000000 40060000 0a000001 0a000002";
    private static final String IPV6 =
            "60000000 00003b40" + "20010db8 00000000 00000000 00000001" + "20010db8 00000000 00000000 00000002";

    private final AyiyaDecoder decoder = new AyiyaDecoder();

    private Decoded decode(String digits) {
        return DecoderProbe.decode(decoder, Hex.bytes(digits));
    }

    private static void leads(Decoded decoded, int headerLength, int etherType) {
        assertThat(decoded.outcome()).isEqualTo(Outcome.FORWARDED);
        assertThat(decoded.headerLength()).isEqualTo(headerLength);
        assertThat(decoded.space()).isEqualTo(Selector.ETHERTYPE);
        assertThat(decoded.value()).isEqualTo(etherType);
        assertThat(decoded.tunnels()).hasSize(1).containsOnlyNulls();
    }

    @Test
    void opensThePacketBehindIdentityAndSignature() {
        leads(decode("41521129 5f000000" + IDENTITY + SIGNATURE + IPV6), 44, 0x86DD);
        leads(decode("41521104 5f000000" + IDENTITY + SIGNATURE + IPV4), 44, 0x0800);
    }

    @Test
    void opensThePacketThatCarriesAnEchoRequest() {
        leads(decode("41521329 5f000000" + IDENTITY + SIGNATURE + IPV6), 44, 0x86DD);
    }

    @Test
    void readsIdentitiesAndSignaturesOfAnyLength() {
        leads(decode("00000129 5f000000 aa" + IPV6), 9, 0x86DD);
        leads(decode("21120129 5f000000 aaaaaaaa bbbbbbbb" + IPV6), 16, 0x86DD);
    }

    @Test
    void endsAtOtherOperationsAndPayloads() {
        assertThat(decode("4152103b 5f000000" + IDENTITY + SIGNATURE).outcome()).isEqualTo(Outcome.TERMINAL);
        assertThat(decode("4152113b 5f000000" + IDENTITY + SIGNATURE).outcome()).isEqualTo(Outcome.TERMINAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "415211", // too short
                "f1521129 5f000000" + IDENTITY + SIGNATURE + IPV6, // identity longer than the datagram
                "41521829 5f000000" + IDENTITY + SIGNATURE + IPV6, // unknown operation
                "4152f129 5f000000" + IDENTITY + SIGNATURE + IPV6, // unknown authentication method
                "415f1129 5f000000" + IDENTITY + SIGNATURE + IPV6, // unknown hash method
                "41521129 5f000000" + IDENTITY + SIGNATURE + IPV4 // another version than stated
            })
    void declinesWhatIsImplausible(String digits) {
        assertThat(decode(digits).outcome()).isEqualTo(Outcome.DECLINED);
    }

    @Test
    void isTruncatedAtEveryByteOfItsHeader() {
        byte[] packet = Hex.bytes("41521129 5f000000" + IDENTITY + SIGNATURE + IPV6);
        for (int captured = 0; captured < 44; captured++) {
            assertThat(DecoderProbe.decode(decoder, Arrays.copyOf(packet, captured), packet.length)
                            .outcome())
                    .as("%d bytes captured", captured)
                    .isEqualTo(Outcome.TRUNCATED);
        }
    }
}
