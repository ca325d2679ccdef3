package org.ocellus.testkit.header;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.ocellus.testkit.Hex;
import org.ocellus.testkit.Packet;

/** Packets whose bytes were published elsewhere, checksums included. */
class PublishedPacketsTest {

    @Test
    void checksumIsThatOfRfc1071Section3() {
        assertThat(Checksum.of(Hex.bytes("0001 f203 f4f5 f6f7"))).isEqualTo(0xFFFF - 0xDDF2);
    }

    @Test
    void checksumPadsAnOddByteWithZero() {
        assertThat(Checksum.of(Hex.bytes("01"))).isEqualTo(0xFEFF);
    }

    @Test
    void ipv4HeaderIsTheExampleOfManyTextbooks() {
        byte[] packet = Packet.start()
                .ipv4("192.168.0.1", "192.168.0.199", ip -> ip.dontFragment().protocol(17))
                .payload(95)
                .bytes();

        assertThat(Hex.of(Arrays.copyOf(packet, 20)))
                .isEqualTo("45 00 00 73 00 00 40 00 40 11 b8 61 c0 a8 00 01 c0 a8 00 c7");
    }

    @Test
    void invariantCrcIsThatOfTheExampleInIbtaVolume1Section78() {
        byte[] packet = Packet.with(new LrhHeader(0x17D2, 0x375C).virtualLane(7).serviceLevel(1))
                .bth(0x87B1B3, bth -> bth.partitionKey(0x2487).sequence(0x0DEC2A))
                .reth(0x01710A1C_015D4002L, 0x38F27A05L, 14)
                .payload("bb88 4d85 fd5c fba4 728b c069 0ed4")
                .bytes();

        assertThat(Hex.of(Arrays.copyOf(packet, packet.length - LrhHeader.VCRC)))
                .isEqualTo(
                        "70 12 37 5c 00 0e 17 d2 " // LRH
                                + "0a 20 24 87 00 87 b1 b3 00 0d ec 2a " // BTH
                                + "01 71 0a 1c 01 5d 40 02 38 f2 7a 05 00 00 00 0e " // RETH
                                + "bb 88 4d 85 fd 5c fb a4 72 8b c0 69 0e d4 00 00 " // payload and padding
                                + "96 25 b7 5a"); // ICRC
    }

    /** The congestion notification that Mellanox ConnectX-4 sends; from the test suite of Scapy. */
    @Test
    void roceVersion2CongestionNotificationIsWhatAnAdapterSends() {
        byte[] frame = Packet.ethernet("7c:fe:90:64:3b:32", "e4:1d:2d:ab:2b:c2")
                .ipv4(
                        "10.0.17.1",
                        "10.0.18.1",
                        ip -> ip.typeOfService(0xC2).identification(0x718C).dontFragment())
                .udp(0, 4791, udp -> udp.checksum(0))
                .bth(0x118, bth -> bth.opcode(0x81).congestion(0x40))
                .payload("00000000 00000000 00000000 00000000")
                .bytes();

        assertThat(Hex.of(frame))
                .isEqualTo("e4 1d 2d ab 2b c2 7c fe 90 64 3b 32 08 00 "
                        + "45 c2 00 3c 71 8c 40 00 40 11 91 61 0a 00 11 01 0a 00 12 01 "
                        + "00 00 12 b7 00 28 00 00 "
                        + "81 00 ff ff 40 00 01 18 00 00 00 00 "
                        + "00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 "
                        + "82 fd 00 2a");
    }

    /** From the test suite of Scapy. */
    @Test
    void roceVersion2SendHasTheChecksumsOfAnotherImplementation() {
        byte[] frame = Packet.start()
                .ipv4(
                        "192.168.0.7",
                        "192.168.0.7",
                        ip -> ip.typeOfService(1).identification(1144).dontFragment())
                .udp(49152, 4791)
                .bth(211, bth -> bth.opcode(0x24).migrated().sequence(13_571_856))
                .payload("4630 818b e289 35d9 0e9a 9550 5401 be88 5e50")
                .bytes();

        assertThat(Hex.of(Arrays.copyOfRange(frame, 10, 12))).isEqualTo("b4 d5");
        assertThat(Hex.of(Arrays.copyOfRange(frame, frame.length - 4, frame.length)))
                .isEqualTo("78 f3 53 f3");
    }
}
