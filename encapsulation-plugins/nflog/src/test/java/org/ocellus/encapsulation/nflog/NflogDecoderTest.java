package org.ocellus.encapsulation.nflog;

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

class NflogDecoderTest {
    private static final String PACKET_HDR = "0800 0100 0806 00 00";
    private static final String PREFIX = "0500 0a00 00 000000";
    private static final String PAYLOAD = "0800 0900 45000014";

    private final NflogDecoder decoder = new NflogDecoder();

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
    @CsvSource({"02, 0x0800", "0a, 0x86DD", "07, 0x0806", "03, 0x0806"})
    void findsThePacketAmongTheAttributes(String family, int etherType) {
        Decoded decoded = decode(family + "00 0001" + PACKET_HDR + PREFIX + PAYLOAD);
        leads(decoded, 24, Selector.ETHERTYPE, etherType);
        assertThat(decoded.payloadLength()).isEqualTo(4);
    }

    @Test
    void readsCapturesOfBigEndianHosts() {
        leads(
                decode("02 00 0001 0008 0001 0800 00 00 0005 000a 00 000000 0008 0009 45000014"),
                24,
                Selector.ETHERTYPE,
                0x0800);
    }

    @ParameterizedTest
    @ValueSource(strings = {"02 00 0001" + PACKET_HDR + PREFIX, "00 00 0001" + PREFIX + PAYLOAD, "02 00 0001"})
    void endsWhereNoPacketIsOrNobodyNamesIt(String digits) {
        assertThat(decode(digits).outcome()).isEqualTo(Outcome.TERMINAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "02 01 0001" + PACKET_HDR + PAYLOAD, // another version
                "02 00 0001 0300 0100 0800 00 00" + PAYLOAD, // shorter than its own header
                "02 00 0001 0000 0100 0800 00 00" + PAYLOAD,
                "02 00 0001" + PACKET_HDR + "4000 0900 45000014" // longer than the packet
            })
    void isMalformedWhenVersionOrLengthIsImpossible(String digits) {
        assertThat(decode(digits).outcome()).isEqualTo(Outcome.MALFORMED);
    }

    @Test
    void isTruncatedAtEveryByteInFrontOfThePacket() {
        truncatesBelow(24, "02 00 0001" + PACKET_HDR + PREFIX + PAYLOAD);
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
