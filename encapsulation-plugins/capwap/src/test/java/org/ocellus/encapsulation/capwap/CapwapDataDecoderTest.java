package org.ocellus.encapsulation.capwap;

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

class CapwapDataDecoderTest {
    private static final String FRAME = "0a0000000001 0a0000000002 0800 45000014";

    private final CapwapDataDecoder decoder = new CapwapDataDecoder();

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
    void opensAnEthernetFrame() {
        Decoded decoded = decode("00 100200 00000000" + FRAME);
        leads(decoded, 8, Selector.ETHERTYPE, 0x6558);
        assertThat(decoded.tunnels()).hasSize(1).containsOnlyNulls();
    }

    @Test
    void opensAWirelessFrameBehindRadioAddressAndWirelessInformation() {
        leads(decode("00 100300 00000000 0801 0000"), 8, Selector.LINK_TYPE, 105);
        leads(decode("00 200310 00000000 06 0a0000000001 00 8801 0000"), 16, Selector.LINK_TYPE, 105);
        leads(
                decode("00 300330 00000000 06 0a0000000001 00 04 20000000 000000 8801 0000"),
                24,
                Selector.LINK_TYPE,
                105);
    }

    @Test
    void seesThatTheFrameControlIsSwapped() {
        leads(decode("00 100300 00000000 0188 0000"), 8, Selector.of("ieee80211.swapped"), 0);
    }

    @Test
    void leavesManagementFramesAsTheyAre() {
        leads(decode("00 100300 00000000 8000 0000"), 8, Selector.LINK_TYPE, 105);
    }

    @Test
    void opensTheFirstFragmentOnly() {
        leads(decode("00 100280 00010000" + FRAME), 8, Selector.ETHERTYPE, 0x6558);
        assertThat(decode("00 1002c0 00010088" + FRAME).outcome()).isEqualTo(Outcome.TERMINAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00 100208 00000000 0001 0004 12345678", // keep-alive
                "00 100500 00000000 8801 0000", // another wireless binding
                "01 000000 17 fefd 0001 0000",
                "01 000000 16 feff 0001 0000"
            })
    void endsAtKeepAlivesOtherRadiosAndEncryption(String digits) {
        assertThat(decode(digits).outcome()).isEqualTo(Outcome.TERMINAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10 100200 00000000" + FRAME, // another version
                "00 080200 00000000" + FRAME, // header shorter than it can be
                "00 f80200 00000000" + FRAME, // header longer than the datagram
                "00 100201 00000000" + FRAME, // reserved flag
                "00 100200 00000001" + FRAME, // reserved bit
                "01 000000 18 0303 0001 0000",
                "01 000000 40 fefd 0001 0000",
                "00 1002"
            })
    void declinesWhatIsImplausible(String digits) {
        assertThat(decode(digits).outcome()).isEqualTo(Outcome.DECLINED);
    }

    @Test
    void isTruncatedAtEveryByteOfItsHeader() {
        truncatesBelow(16, "00 200210 00000000 06 0a0000000001 00" + FRAME);
        truncatesBelow(9, "00 100300 00000000 8801 0000");
        truncatesBelow(7, "01 000000 17 fefd 0001 0000");
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
