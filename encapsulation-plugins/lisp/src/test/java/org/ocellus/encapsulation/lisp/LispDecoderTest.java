package org.ocellus.encapsulation.lisp;

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

class LispDecoderTest {
    private static final String IPV4 = "45000014 00000000 40060000 0a000001 0a000002";
    private static final String IPV6 =
            "60000000 00003b40 00000000000000000000000000000001 00000000000000000000000000000002";
    private static final String FRAME = "0a0000000001 0a0000000002 0800 45000014";

    private final LispDecoder decoder = new LispDecoder();

    private Decoded decode(String digits) {
        return DecoderProbe.decode(decoder, Hex.bytes(digits));
    }

    private static void leads(Decoded decoded, int headerLength, Selector space, int value) {
        assertThat(decoded.outcome()).isEqualTo(Outcome.FORWARDED);
        assertThat(decoded.headerLength()).isEqualTo(headerLength);
        assertThat(decoded.space()).isEqualTo(space);
        assertThat(decoded.value()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({IPV4 + ", 0x0800", IPV6 + ", 0x86DD"})
    void opensIpWithoutInstance(String packet, int etherType) {
        Decoded decoded = decode("c0abcdef 00000001" + packet);
        leads(decoded, 8, Selector.ETHERTYPE, etherType);
        assertThat(decoded.tunnels()).hasSize(1).containsOnlyNulls();
    }

    @ParameterizedTest
    @ValueSource(strings = {"08000000", "c8abcdef", "e8abcdef", "18abcdef"})
    void opensIpUnderItsInstance(String flagsAndNonce) {
        Decoded decoded = decode(flagsAndNonce + "00138801" + IPV4);
        leads(decoded, 8, Selector.ETHERTYPE, 0x0800);
        assertThat(decoded.tunnels()).containsExactly(5000L);
    }

    @ParameterizedTest
    @CsvSource({
        "01, " + IPV4 + ", 0x0800",
        "02, " + IPV6 + ", 0x86DD",
        "03, " + FRAME + ", 0x6558",
        "04, 0fc60203, 0x894F"
    })
    void opensWhatTheGenericExtensionNames(String next, String payload, int etherType) {
        Decoded decoded = decode("0c0000" + next + "00138800" + payload);
        leads(decoded, 8, Selector.ETHERTYPE, etherType);
        assertThat(decoded.tunnels()).containsExactly(5000L);
    }

    @Test
    void endsAtEncryptedPayload() {
        assertThat(decode("09000000 00138800 0123456789abcdef").outcome()).isEqualTo(Outcome.TERMINAL);
    }

    @Test
    void opensWhatTheCaptureCutBehindTheVersion() {
        leads(DecoderProbe.decode(decoder, Hex.bytes("08000000 00138800 45"), 28), 8, Selector.ETHERTYPE, 0x0800);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "90000000 00000000" + IPV4, // nonce and map version
                "20000000 00000000" + IPV4, // echo request without nonce
                "00000000 00000000 55000014 00000000 40060000 0a000001 0a000002",
                "00000000 00000000 44000014 00000000 40060000 0a000001 0a000002",
                "00000000 00000000 45000010 00000000 40060000 0a000001 0a000002",
                "00000000 00000000 60000000 0000",
                "0c000002 00000000" + IPV4, // another version than stated
                "0c000009 00000000" + IPV4,
                "00000000 00000000"
            })
    void declinesWhatIsImplausible(String digits) {
        assertThat(decode(digits).outcome()).isEqualTo(Outcome.DECLINED);
    }

    @Test
    void isTruncatedAtEveryByteOfItsHeader() {
        truncatesBelow(9, "08000000 00138800" + IPV4);
    }

    private void truncatesBelow(int headerLength, String digits) {
        byte[] packet = Hex.bytes(digits);
        for (int captured = 0; captured < headerLength; captured++) {
            assertThat(DecoderProbe.decode(decoder, Arrays.copyOf(packet, captured), packet.length)
                            .outcome())
                    .as("%d bytes captured", captured)
                    .isEqualTo(Outcome.TRUNCATED);
        }
    }
}
