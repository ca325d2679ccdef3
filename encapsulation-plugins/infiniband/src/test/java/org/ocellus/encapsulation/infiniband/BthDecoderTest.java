package org.ocellus.encapsulation.infiniband;

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

class BthDecoderTest {
    private static final String DETH = "00000B1B 00000049";
    private static final String CRC = "DEADBEEF";
    private static final String IPV4 = "45000014 00000000 40010000 0A000001 0A000002";
    private static final String IPV6 =
            "60000000 0000 3B40 FE800000000000000000000000000001 FE800000000000000000000000000002";
    private static final String ARP = "0020 0800 14 04 0001"
            + "00000048 FE800000000000000002C9020024F636 0A00003A"
            + "00000000 00000000000000000000000000000000 0A000122";

    private final BthDecoder decoder = new BthDecoder();

    private static String bth(String opCode, String flags) {
        return opCode + flags + "FFFF 00000048 00000001";
    }

    private Decoded decode(String digits) {
        return DecoderProbe.decode(decoder, Hex.bytes(digits));
    }

    private static void assertConversation(Decoded decoded) {
        assertThat(decoded.outcome()).isEqualTo(Outcome.TERMINAL);
        assertThat(decoded.conversation()).isTrue();
        assertThat(decoded.tunnels()).containsExactly(0x7FFFL);
        assertThat(decoded.labels()).containsExactly(0x48L);
    }

    @Test
    void endsInAConversationOfItsPartitionAndQueuePair() {
        assertConversation(decode(bth("04", "40") + "CAFEBABE" + CRC));
        assertConversation(decode(bth("64", "40") + DETH + "CAFEBABE" + CRC));
        assertConversation(decode(bth("11", "40") + "1F000001" + CRC));
        assertConversation(decode(bth("81", "00") + "00".repeat(16) + CRC));
    }

    @Test
    void takesAFullAndALimitedMemberForOnePartition() {
        assertThat(decode("04 40 8001 00000048 00000001" + CRC).tunnels()).containsExactly(1L);
        assertThat(decode("04 40 0001 00000048 00000001" + CRC).tunnels()).containsExactly(1L);
    }

    @Test
    void leavesCongestionBitsOutOfTheQueuePair() {
        assertThat(decode("04 40 FFFF C0ABCDEF 80000001" + CRC).labels()).containsExactly(0xABCDEFL);
    }

    @Test
    void endsAtOperationsOfVendors() {
        assertConversation(decode(bth("C3", "40")));
    }

    @ParameterizedTest
    @CsvSource({"0800," + IPV4, "86DD," + IPV6, "0806," + ARP, "8035," + ARP})
    void opensIpOverInfiniband(String type, String inner) {
        Decoded decoded = decode(bth("64", "40") + DETH + type + "0000" + inner + CRC);

        assertThat(decoded.outcome()).isEqualTo(Outcome.FORWARDED);
        assertThat(decoded.headerLength()).isEqualTo(24);
        assertThat(decoded.payloadLength()).isEqualTo(Hex.bytes(inner).length);
        assertThat(decoded.space()).isEqualTo(Selector.ETHERTYPE);
        assertThat(decoded.value()).isEqualTo(Integer.parseInt(type, 16));
        assertThat(decoded.tunnels()).containsExactly(0x7FFFL);
        assertThat(decoded.conversation()).isFalse();
    }

    @Test
    void opensTheConnectedModeOfIpOverInfiniband() {
        assertThat(decode(bth("04", "40") + "08000000" + IPV4 + CRC).headerLength())
                .isEqualTo(16);
        assertThat(decode(bth("24", "40") + "08000000" + IPV4 + CRC).headerLength())
                .isEqualTo(16);
    }

    @Test
    void leavesPaddingAndCrcOutOfThePayload() {
        String ipv4 = "45000015" + IPV4.substring(8) + "CA";

        Decoded decoded = decode(bth("64", "70") + DETH + "08000000" + ipv4 + "000000" + CRC);

        assertThat(decoded.outcome()).isEqualTo(Outcome.FORWARDED);
        assertThat(decoded.payloadLength()).isEqualTo(21);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "08000001" + IPV4, // reserved field
                "88CC0000" + IPV4,
                "08000000" + IPV6,
                "08000000 44000014 00000000 40010000 0A000001 0A000002",
                "08000000 45000018 00000000 40010000 0A000001 0A000002",
                "08000000 45000013 00000000 40010000 0A000001 0A000002",
                "08000000 45000014",
                "08000000",
                "86DD0000" + IPV4,
                "86DD0000 60000000 0001 3B40 FE800000000000000000000000000001 FE800000000000000000000000000002",
                "86DD0000 60000000",
                "08060000 0001 0800 06 04 0001",
                "08060000 0020 0800"
            })
    void takesNothingElseForIp(String payload) {
        assertConversation(decode(bth("64", "40") + DETH + payload + CRC));
        assertConversation(decode(bth("04", "40") + payload + CRC));
    }

    @Test
    void takesNoPartOfAMessageForIp() {
        assertConversation(decode(bth("00", "40") + "08000000" + IPV4 + CRC));
    }

    @Test
    void isMalformedIfItsHeadersDoNotFit() {
        assertThat(decode(bth("0C", "00") + "00".repeat(16)).outcome()).isEqualTo(Outcome.MALFORMED);
        assertThat(decode(bth("04", "70") + CRC).outcome()).isEqualTo(Outcome.MALFORMED);
    }

    @ParameterizedTest
    @CsvSource({"0800," + IPV4, "86DD," + IPV6, "0806," + ARP})
    void isTruncatedInItsHeaderAndAcceptsADatagramThatTheCaptureCutOff(String type, String inner) {
        byte[] packet = Hex.bytes(bth("64", "40") + DETH + type + "0000" + inner + CRC);
        for (int captured = 0; captured < packet.length; captured++) {
            Decoded decoded = DecoderProbe.decode(decoder, Arrays.copyOf(packet, captured), packet.length);
            Outcome expected = captured < 12 ? Outcome.TRUNCATED : captured < 24 ? Outcome.TERMINAL : Outcome.FORWARDED;
            assertThat(decoded.outcome()).as("%d bytes", captured).isEqualTo(expected);
        }
    }
}
