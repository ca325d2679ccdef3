package org.ocellus.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ocellus.testkit.header.TcpHeader;

class PacketBuilderTest {
    private static final int UDP_CHECKSUM = 6;

    @Test
    void aPrefixCanBeUsedManyTimes() {
        PacketBuilder prefix = Packet.ethernet().ipv4();
        byte[] before = prefix.bytes();

        byte[] one = prefix.udp(1, 2).bytes();
        byte[] other = prefix.udp(1, 3).bytes();

        assertThat(prefix.bytes()).isEqualTo(before);
        assertThat(one).isNotEqualTo(other);
    }

    @Test
    void portsFollowFromWhatIsInside() {
        assertThat(Hex.of(Packet.start().udp(1, -1).vxlan(1).bytes())).startsWith("00 01 12 b5");
        assertThat(Hex.of(Packet.start().udp(1, -1).geneve(1).bytes())).startsWith("00 01 17 c1");
        assertThat(Hex.of(Packet.start().udp(1, -1).gue().bytes())).startsWith("00 01 17 c0");
    }

    @Test
    void aNumberThatIsStatedIsNotReplaced() {
        byte[] packet = Packet.ipv4("10.0.0.1", "10.0.0.2")
                .with(Packet.start().ipv4(ip -> ip.protocol(99)))
                .udp(1, 2)
                .bytes();

        assertThat(packet[9]).isEqualTo((byte) 4);
        assertThat(packet[29]).isEqualTo((byte) 99);
    }

    @Test
    void udpChecksumCoversThePseudoHeader() {
        byte[] one = Packet.ipv4("10.0.0.1", "10.0.0.2").udp(1, 2).bytes();
        byte[] other = Packet.ipv4("10.0.0.1", "10.0.0.3").udp(1, 2).bytes();

        assertThat(one[20 + UDP_CHECKSUM + 1] - other[20 + UDP_CHECKSUM + 1]).isEqualTo(1);
    }

    @Test
    void udpChecksumOverASourceRouteCoversTheFinalDestination() {
        byte[] direct = Packet.ipv6("2001:db8::1", "2001:db8::3").udp(1, 2).bytes();
        byte[] routed = Packet.ipv6("2001:db8::1", "2001:db8::2")
                .segmentRouting("2001:db8::2", "2001:db8::3")
                .udp(1, 2)
                .bytes();

        assertThat(checksumAtEnd(routed)).isEqualTo(checksumAtEnd(direct));
    }

    private static String checksumAtEnd(byte[] packet) {
        return Hex.of(packet).substring(3 * (packet.length - 2));
    }

    @Test
    void aPatchedHeaderIsCoveredByChecksumsFurtherOut() {
        PacketBuilder sound = Packet.ipv4().udp(1, 4789).vxlan(5);
        byte[] spoilt = sound.patch(0, "00").bytes();

        assertThat(spoilt[28]).isZero();
        assertThat(spoilt[20 + UDP_CHECKSUM]).isNotEqualTo(sound.bytes()[20 + UDP_CHECKSUM]);
    }

    @Test
    void aPatchedHeaderStillAnnouncesItself() {
        byte[] packet = Packet.ethernet().ipv4().patch(0, "55").udp(1, 2).bytes();

        assertThat(Hex.of(packet)).contains(" 08 00 55 ");
        assertThat(packet[23]).isEqualTo((byte) 17);
    }

    @Test
    void aTrailerStandsBehindEverythingThatItsHeaderEncloses() {
        byte[] frame =
                Packet.ethernet().trailer("cafe").ipv4().udp(1, 2).payload("aa").bytes();

        assertThat(Hex.of(frame)).endsWith(" aa ca fe").contains(" 08 00 45 00 00 1d ");
    }

    @Test
    void ethernetPadsToSixtyBytesWhenAsked() {
        byte[] frame = Packet.start()
                .ethernet("02:00:00:00:00:01", "02:00:00:00:00:02", ethernet -> ethernet.padded())
                .ipv4()
                .udp(1, 2)
                .bytes();

        assertThat(frame).hasSize(60);
    }

    @Test
    void fragmentsOfIpv4CarryTheWholeDatagram() {
        List<PacketBuilder> fragments = Packet.ipv4().udp(1, 2).payload(100).fragments(48);

        assertThat(fragments).hasSize(3);
        assertThat(Hex.of(fragments.get(0).bytes())).startsWith("45 00 00 44 00 00 20 00 40 11");
        assertThat(Hex.of(fragments.get(1).bytes())).startsWith("45 00 00 44 00 00 20 06 40 11");
        assertThat(Hex.of(fragments.get(2).bytes())).startsWith("45 00 00 20 00 00 00 0c 40 11");
    }

    @Test
    void fragmentsOfIpv6HaveTheFragmentHeader() {
        List<PacketBuilder> fragments = Packet.ipv6().udp(1, 2).payload(100).fragments(96);

        assertThat(fragments).hasSize(2);
        assertThat(Hex.of(fragments.get(0).bytes()))
                .startsWith("60 00 00 00 00 68 2c")
                .contains("11 00 00 01 0c 0f fe e0");
        assertThat(Hex.of(fragments.get(1).bytes())).contains("11 00 00 60 0c 0f fe e0");
    }

    @Test
    void morePayloadThanTheLengthFieldHoldsIsWrittenAsZero() {
        byte[] packet = Packet.ipv6()
                .hopByHop(header -> header.jumbo())
                .udp(1, 2)
                .payload(70_000)
                .bytes();

        assertThat(Hex.of(packet)).startsWith("60 00 00 00 00 00 00 40");
        assertThat(Hex.of(packet)).contains("11 00 c2 04 00 01 11 80");
    }

    @Test
    void linkTypeIsThatOfTheFirstHeader() {
        assertThat(Packet.ethernet().linkType()).isEqualTo(1);
        assertThat(Packet.ipv6().linkType()).isEqualTo(101);
        assertThat(Packet.start().sll2().linkType()).isEqualTo(276);
        assertThat(Packet.start().lrh(1, 2).linkType()).isEqualTo(247);
    }

    @Test
    void thereIsNoCaptureOfPacketsThatBeginWithTcp() {
        PacketBuilder tcp = Packet.start().tcp();

        assertThatThrownBy(tcp::linkType).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void wrongTcpFlagsAreRefused() {
        assertThatThrownBy(() -> new TcpHeader(1, 2, "X"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SAPFRUEC");
    }

    @Test
    void aSnaplenKeepsTheFirstBytes() {
        assertThat(Packet.ipv4().udp(1, 2).payload(100).bytes(24)).hasSize(24);
        assertThat(Packet.ipv4().bytes(24)).hasSize(20);
    }
}
