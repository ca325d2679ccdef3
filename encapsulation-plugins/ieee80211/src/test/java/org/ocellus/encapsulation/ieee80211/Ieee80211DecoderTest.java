package org.ocellus.encapsulation.ieee80211;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Outcome;
import org.ocellus.spi.decode.Selector;
import org.ocellus.testkit.Decoded;
import org.ocellus.testkit.DecoderProbe;
import org.ocellus.testkit.Hex;

class Ieee80211DecoderTest {
    private static final String A1 = "0a0000000001";
    private static final String A2 = "0a0000000002";
    private static final String A3 = "0a0000000003";
    private static final String A4 = "0a0000000004";
    private static final String SNAP = "aaaa03 000000 0800 45";

    private final Decoder decoder = new Ieee80211Decoder();

    private Decoded decode(String digits) {
        return DecoderProbe.decode(decoder, Hex.bytes(digits));
    }

    private static void leadsToLlc(Decoded decoded, int headerLength, String source, String destination) {
        assertThat(decoded.outcome()).isEqualTo(Outcome.FORWARDED);
        assertThat(decoded.headerLength()).isEqualTo(headerLength);
        assertThat(decoded.space()).isEqualTo(Selector.LLC);
        assertThat(decoded.value()).isZero();
        endsAre(decoded, source, destination);
        assertThat(decoded.tunnels()).isEmpty();
    }

    private static void endsAre(Decoded decoded, String source, String destination) {
        assertThat(decoded.source()).isEqualTo(Hex.of(Hex.bytes(source)));
        assertThat(decoded.destination()).isEqualTo(Hex.of(Hex.bytes(destination)));
    }

    @Test
    void namesTheEndsOfAFrameBetweenStations() {
        leadsToLlc(decode("0800 0000" + A1 + A2 + A3 + "1000" + SNAP), 24, A2, A1);
    }

    @Test
    void namesTheEndsOfAFrameToTheDistributionSystem() {
        leadsToLlc(decode("0801 0000" + A1 + A2 + A3 + "1000" + SNAP), 24, A2, A3);
    }

    @Test
    void namesTheEndsOfAFrameFromTheDistributionSystem() {
        leadsToLlc(decode("0802 0000" + A1 + A2 + A3 + "1000" + SNAP), 24, A3, A1);
    }

    @Test
    void namesTheEndsOfAFrameBetweenAccessPoints() {
        leadsToLlc(decode("0803 0000" + A1 + A2 + A3 + "1000" + A4 + SNAP), 30, A4, A3);
    }

    @Test
    void skipsQosAndHtControl() {
        leadsToLlc(decode("8801 0000" + A1 + A2 + A3 + "1000 0000" + SNAP), 26, A2, A3);
        leadsToLlc(decode("8881 0000" + A1 + A2 + A3 + "1000 0000 00000000" + SNAP), 30, A2, A3);
        leadsToLlc(decode("8883 0000" + A1 + A2 + A3 + "1000" + A4 + "0000 00000000" + SNAP), 36, A4, A3);
    }

    @Test
    void opensTheFirstSubframeOfAnAggregate() {
        Decoded decoded = decode("8801 0000" + A1 + A2 + A3 + "1000 8000" + A3 + A4 + "0009" + SNAP + "000000");

        leadsToLlc(decoded, 26 + 14, A4, A3);
        assertThat(decoded.payloadLength()).isEqualTo(9);
    }

    @Test
    void opensTheFirstFragmentOnly() {
        leadsToLlc(decode("0805 0000" + A1 + A2 + A3 + "1000" + SNAP), 24, A2, A3);
        Decoded later = decode("0805 0000" + A1 + A2 + A3 + "1100" + SNAP);
        assertThat(later.outcome()).isEqualTo(Outcome.TERMINAL);
        endsAre(later, A2, A3);
    }

    @Test
    void endsAtProtectedAndEmptyFramesWithTheirEndsKnown() {
        Decoded sealed = decode("8841 0000" + A1 + A2 + A3 + "1000 8000 0123456789abcdef");
        assertThat(sealed.outcome()).isEqualTo(Outcome.TERMINAL);
        endsAre(sealed, A2, A3);
        Decoded empty = decode("4801 0000" + A1 + A2 + A3 + "1000");
        assertThat(empty.outcome()).isEqualTo(Outcome.TERMINAL);
        endsAre(empty, A2, A3);
    }

    @Test
    void endsAtManagementFramesBetweenTransmitterAndReceiver() {
        Decoded beacon = decode("8000 0000 ffffffffffff" + A2 + A2 + "1000 00");
        assertThat(beacon.outcome()).isEqualTo(Outcome.TERMINAL);
        endsAre(beacon, A2, "ffffffffffff");
    }

    @Test
    void endsAtControlFramesNamingTheSenderWhereThereIsOne() {
        Decoded requestToSend = decode("b400 0000" + A1 + A2);
        assertThat(requestToSend.outcome()).isEqualTo(Outcome.TERMINAL);
        endsAre(requestToSend, A2, A1);
        Decoded acknowledgement = decode("d400 0000" + A1);
        assertThat(acknowledgement.outcome()).isEqualTo(Outcome.TERMINAL);
        assertThat(acknowledgement.source()).isNull();
        assertThat(decode("0c00 0000 0000").outcome()).isEqualTo(Outcome.TERMINAL);
    }

    @Test
    void declinesAnUnknownProtocolVersion() {
        assertThat(decode("0900 0000" + A1 + A2 + A3 + "1000" + SNAP).outcome()).isEqualTo(Outcome.DECLINED);
    }

    @Test
    void isTruncatedAtEveryByteOfItsHeader() {
        truncatesBelow("8883 0000" + A1 + A2 + A3 + "1000" + A4 + "0000 00000000" + SNAP, 36);
        truncatesBelow("8801 0000" + A1 + A2 + A3 + "1000 8000" + A3 + A4 + "0009" + SNAP, 40);
        truncatesBelow("8000 0000" + A1 + A2 + A3 + "1000", 24);
        truncatesBelow("b400 0000" + A1 + A2, 16);
    }

    private void truncatesBelow(String digits, int headerLength) {
        byte[] packet = Hex.bytes(digits);
        for (int captured = 0; captured < headerLength; captured++) {
            Decoded decoded = DecoderProbe.decode(decoder, Arrays.copyOf(packet, captured), packet.length);
            assertThat(decoded.outcome()).as("%d bytes captured", captured).isEqualTo(Outcome.TRUNCATED);
        }
    }

    @Test
    void skipsThePaddingOfThePaddedForm() {
        Decoded decoded = DecoderProbe.decode(
                new PaddedIeee80211Decoder(), Hex.bytes("8801 0000" + A1 + A2 + A3 + "1000 0000 0000" + SNAP));
        leadsToLlc(decoded, 28, A2, A3);
    }

    @Test
    void readsTheSwappedFormLikeThePlainOne() {
        Decoded decoded = DecoderProbe.decode(
                new SwappedIeee80211Decoder(), Hex.bytes("0188 0000" + A1 + A2 + A3 + "1000 0000" + SNAP));
        leadsToLlc(decoded, 26, A2, A3);
    }
}
