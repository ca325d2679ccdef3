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

class NshDecoderTest {
    private static final String CONTEXT = "00000001 00000002 00000003 00000004";

    private final NshDecoder decoder = new NshDecoder();

    private Decoded decode(String digits) {
        return DecoderProbe.decode(decoder, Hex.bytes(digits));
    }

    @ParameterizedTest
    @CsvSource({"01,0800", "02,86DD", "03,6558", "04,894F", "05,8847"})
    void handsOnWhatTheNextProtocolNames(String nextProtocol, String etherType) {
        Decoded decoded = decode("0FC601" + nextProtocol + "00002AFF" + CONTEXT + "45");

        assertThat(decoded.outcome()).isEqualTo(Outcome.FORWARDED);
        assertThat(decoded.headerLength()).isEqualTo(24);
        assertThat(decoded.labels()).containsExactly(42L);
        assertThat(decoded.tunnels()).isEmpty();
        assertThat(decoded.space()).isEqualTo(Selector.ETHERTYPE);
        assertThat(decoded.value()).isEqualTo(Integer.parseInt(etherType, 16));
    }

    @Test
    void takesContextOfVariableLength() {
        assertThat(decode("0FC20201 00002AFF 45").headerLength()).isEqualTo(8);
        assertThat(decode("0FC40201 00002AFF 00010104 CAFEBABE 45").headerLength())
                .isEqualTo(16);
        assertThat(decode("0FFF0201 00002AFF" + "00".repeat(244) + "45").headerLength())
                .isEqualTo(252);
    }

    @Test
    void opensOamPacketsLikeOthers() {
        assertThat(decode("20020201 00002AFF 45").outcome()).isEqualTo(Outcome.FORWARDED);
    }

    @Test
    void leavesOtherNextProtocolsToVendors() {
        Decoded decoded = decode("0FC202FE 00002AFF 45");

        assertThat(decoded.outcome()).isEqualTo(Outcome.FORWARDED);
        assertThat(decoded.space()).isEqualTo(Selector.of("nshNextProtocol"));
        assertThat(decoded.value()).isEqualTo(0xFE);
    }

    @Test
    void declinesOtherVersions() {
        assertThat(decode("4FC20201 00002AFF 45").outcome()).isEqualTo(Outcome.DECLINED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0FC10201 00002AFF 45", // shorter than its own two words
                "0FC30201 00002AFF 45", // longer than the packet
                "0FC20101 00002AFF 45", // type 1 without its context
                "0FC80101 00002AFF" + CONTEXT + CONTEXT
            })
    void isMalformedIfItsLengthCannotBe(String packet) {
        assertThat(decode(packet).outcome()).isEqualTo(Outcome.MALFORMED);
    }

    @Test
    void isTruncatedAtEveryByte() {
        byte[] packet = Hex.bytes("0FC60101 00002AFF" + CONTEXT + "45");
        for (int captured = 0; captured < 24; captured++) {
            Decoded decoded = DecoderProbe.decode(decoder, Arrays.copyOf(packet, captured), packet.length);
            assertThat(decoded.outcome()).as("%d bytes", captured).isEqualTo(Outcome.TRUNCATED);
        }
    }
}
