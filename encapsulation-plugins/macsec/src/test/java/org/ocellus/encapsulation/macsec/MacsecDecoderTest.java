package org.ocellus.encapsulation.macsec;

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

class MacsecDecoderTest {
    private static final String SCI = "0a0000000001 0001";
    private static final String ICV = "0123456789abcdef 0123456789abcdef";
    private static final String SECURE_DATA = "0800 45000014 00000000 40060000 0a000001 0a000002";

    private final MacsecDecoder decoder = new MacsecDecoder();

    private Decoded decode(String digits) {
        return DecoderProbe.decode(decoder, Hex.bytes(digits));
    }

    private static void leads(Decoded decoded, int headerLength, Selector space, int value) {
        assertThat(decoded.outcome()).isEqualTo(Outcome.FORWARDED);
        assertThat(decoded.headerLength()).isEqualTo(headerLength);
        assertThat(decoded.space()).isEqualTo(space);
        assertThat(decoded.value()).isEqualTo(value);
    }

    @Test
    void opensFramesWithIntegrityOnly() {
        Decoded decoded = decode("00 16 00000001" + SECURE_DATA + ICV);
        leads(decoded, 8, Selector.ETHERTYPE, 0x0800);
        assertThat(decoded.payloadLength()).isEqualTo(20);
        assertThat(decoded.tunnels()).hasSize(1).containsOnlyNulls();
        assertThat(decoded.labels()).isEmpty();
    }

    @Test
    void notesTheSecureChannelAsLabel() {
        Decoded decoded = decode("20 16 00000001" + SCI + SECURE_DATA + ICV);
        leads(decoded, 16, Selector.ETHERTYPE, 0x0800);
        assertThat(decoded.labels()).containsExactly(0x0a00000000010001L);
    }

    @Test
    void leavesTheCheckValueOutOfLongFrames() {
        String padding = "00".repeat(40);
        Decoded decoded = decode("20 00 00000001" + SCI + SECURE_DATA + padding + ICV);
        assertThat(decoded.payloadLength()).isEqualTo(20 + 40);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2c", "28", "24"})
    void endsAtWhatIsEncryptedOrChanged(String control) {
        Decoded decoded = decode(control + "16 00000001" + SCI + SECURE_DATA + ICV);
        assertThat(decoded.outcome()).isEqualTo(Outcome.TERMINAL);
        assertThat(decoded.labels()).containsExactly(0x0a00000000010001L);
    }

    @Test
    void declinesAnotherVersion() {
        assertThat(decode("80 16 00000001" + SECURE_DATA + ICV).outcome()).isEqualTo(Outcome.DECLINED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00 30 00000001", "00 40 00000001", "00 01 00000001"})
    void isMalformedWhenTheShortLengthIsImpossible(String tag) {
        assertThat(decode(tag + SECURE_DATA + ICV).outcome()).isEqualTo(Outcome.MALFORMED);
    }

    @Test
    void isMalformedWithoutRoomForTheCheckValue() {
        assertThat(decode("00 00 00000001 0800 4500").outcome()).isEqualTo(Outcome.MALFORMED);
    }

    @Test
    void isTruncatedAtEveryByteOfItsHeader() {
        truncatesBelow(8, "00 16 00000001" + SECURE_DATA + ICV);
        truncatesBelow(16, "20 16 00000001" + SCI + SECURE_DATA + ICV);
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
