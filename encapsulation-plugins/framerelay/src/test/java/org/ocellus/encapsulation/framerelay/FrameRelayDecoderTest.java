package org.ocellus.encapsulation.framerelay;

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

class FrameRelayDecoderTest {
    private static final String FRAME = "0a0000000001 0a0000000002 0800 45000014";

    private final FrameRelayDecoder decoder = new FrameRelayDecoder();

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
    @CsvSource({"1841, 2, 100", "fcf1, 2, 1023", "18 40 05, 3, 6401", "18 42 03, 3, 100", "18 40 02 05, 4, 819265"})
    void readsIdentifiersOfEveryLength(String address, int length, long dlci) {
        Decoded decoded = decode(address + "03 cc 45");
        leads(decoded, length + 2, Selector.ETHERTYPE, 0x0800);
        assertThat(decoded.tunnels()).containsExactly(dlci);
    }

    @ParameterizedTest
    @CsvSource({
        "03 cc, 4, 0x0800",
        "03 00 cc, 5, 0x0800",
        "03 8e, 4, 0x86DD",
        "03 00 80 000000 0806, 10, 0x0806",
        "03 80 000000 86dd, 9, 0x86DD",
        "0800, 4, 0x0800",
        "86dd, 4, 0x86DD"
    })
    void findsNetworkProtocols(String header, int headerLength, int etherType) {
        leads(decode("1841" + header + "00"), headerLength, Selector.ETHERTYPE, etherType);
    }

    @Test
    void opensBridgedFramesWithAndWithoutCheckSequence() {
        leads(decode("1841 03 00 80 0080c2 0007" + FRAME), 10, Selector.ETHERTYPE, 0x6558);
        Decoded withCheck = decode("1841 03 00 80 0080c2 0001" + FRAME + "deadbeef");
        leads(withCheck, 10, Selector.ETHERTYPE, 0x6558);
        assertThat(withCheck.payloadLength()).isEqualTo(18);
    }

    @Test
    void opensPpp() {
        leads(decode("1841 03 cf 0021 45"), 4, Selector.LINK_TYPE, 9);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0001 03 08 00 75", // Q.933 signalling
                "1841 03 00 80 0080c2 000e 00", // spanning tree
                "1841 03 00 80 00000c 2000 00", // Cisco's own
                "1841 0123 00"
            })
    void endsAtOtherProtocols(String frame) {
        assertThat(decode(frame).outcome()).isEqualTo(Outcome.TERMINAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1903 cc 45", "18 40 02 04 06 03 cc 45"})
    void isMalformedWhenTheAddressIsTooShortOrTooLong(String frame) {
        assertThat(decode(frame).outcome()).isEqualTo(Outcome.MALFORMED);
    }

    @Test
    void isTruncatedAtEveryByteOfItsHeader() {
        truncatesBelow(4, "1841 03 cc 45");
        truncatesBelow(10, "1841 03 00 80 0080c2 0007" + FRAME);
        truncatesBelow(6, "18 40 02 05 0800 45");
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
