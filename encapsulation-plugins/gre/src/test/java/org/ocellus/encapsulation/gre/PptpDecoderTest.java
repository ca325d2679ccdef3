package org.ocellus.encapsulation.gre;

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

class PptpDecoderTest {
    private final PptpDecoder decoder = new PptpDecoder();

    private Decoded decode(String digits) {
        return DecoderProbe.decode(decoder, Hex.bytes(digits));
    }

    @Test
    void handsThePppFrameOnUnderItsCall() {
        Decoded decoded = decode("3001 880B 0004 1234 00000001 FF030021");

        assertThat(decoded.outcome()).isEqualTo(Outcome.FORWARDED);
        assertThat(decoded.headerLength()).isEqualTo(12);
        assertThat(decoded.payloadLength()).isEqualTo(4);
        assertThat(decoded.tunnels()).containsExactly((Long) null);
        assertThat(decoded.labels()).containsExactly(0x1234L);
        assertThat(decoded.space()).isEqualTo(Selector.GRE_PROTOCOL);
        assertThat(decoded.value()).isEqualTo(0x880B);
    }

    @Test
    void skipsAnAcknowledgmentNumber() {
        assertThat(decode("3081 880B 0004 1234 00000001 00000002 FF030021").headerLength())
                .isEqualTo(16);
    }

    @Test
    void endsAtAnAcknowledgmentWithoutPayload() {
        Decoded decoded = decode("2081 880B 0000 1234 00000002");

        assertThat(decoded.outcome()).isEqualTo(Outcome.TERMINAL);
        assertThat(decoded.labels()).containsExactly(0x1234L);
        assertThat(decode("3001 880B 0000 1234 00000001").outcome()).isEqualTo(Outcome.TERMINAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1001", "B001", "7001", "3801", "3101", "3041"})
    void isMalformedWithFlagsThatEnhancedGreForbids(String flags) {
        assertThat(decode(flags + "880B 0004 1234 00000001 FF030021").outcome()).isEqualTo(Outcome.MALFORMED);
    }

    @Test
    void isMalformedIfItCarriesAnythingButPpp() {
        assertThat(decode("3001 0800 0004 1234 00000001 45000014").outcome()).isEqualTo(Outcome.MALFORMED);
    }

    @Test
    void leavesOtherVersionsToOthers() {
        assertThat(decode("2000 880B 00000001 FF030021").outcome()).isEqualTo(Outcome.DECLINED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3001 880B 0004 1234 00000001",
                "3081 880B 0004 1234 00000001 00000002",
                "2081 880B 0000 1234 00000002"
            })
    void isTruncatedAtEveryByte(String header) {
        byte[] packet = Hex.bytes(header + "FF030021");
        for (int captured = 0; captured < packet.length - 4; captured++) {
            Decoded decoded = DecoderProbe.decode(decoder, Arrays.copyOf(packet, captured), packet.length);
            assertThat(decoded.outcome()).as("%d bytes", captured).isEqualTo(Outcome.TRUNCATED);
        }
    }
}
