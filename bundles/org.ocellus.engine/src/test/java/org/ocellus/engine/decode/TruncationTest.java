package org.ocellus.engine.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ocellus.engine.fixture.NativePacket;
import org.ocellus.engine.fixture.TestDecoders;
import org.ocellus.engine.fixture.WalkFixture;
import org.ocellus.engine.fixture.Walked;
import org.ocellus.testkit.Packet;
import org.ocellus.testkit.PacketBuilder;
import org.ocellus.testkit.header.RoutingHeader;

/** A capture may have kept any number of bytes of a packet. */
final class TruncationTest {
    private final WalkFixture walks = TestDecoders.registerAll(new WalkFixture());

    static List<PacketBuilder> packets() {
        PacketBuilder v4 = Packet.ethernet().ipv4(ip -> ip.options("01010101"));
        PacketBuilder v6 = Packet.ethernet().ipv6();
        return List.of(
                v4.tcp(1000, 80, "S", tcp -> tcp.options("020405B4")).payload(3),
                v4.udp(1000, 2000).payload(3),
                v4.udpLite(1000, 2000).payload(3),
                v4.sctp(1000, 2000).payload(3),
                v4.dccp(1000, 2000).payload(3),
                v4.echoRequest(1, 2).payload(3),
                v4.icmp(3, 3, 0).quote(Packet.ipv4().udp(1, 2)),
                v4.ah(1).tcp(1000, 80, "S"),
                v6.hopByHop().destinationOptions().ah(1).fragment(0, false, 3).tcp(1000, 80, "S"),
                v6.segmentRouting("2001:db8::a", "2001:db8::b").udp(1000, 2000),
                v6.with(RoutingHeader.home("2001:db8::5")).udp(1000, 2000),
                v6.icmpv6(1, 4, 0).quote(Packet.ipv6().tcp(1, 2, "S")),
                Packet.ethernet().snap().ipv4().udp(1000, 2000),
                Packet.ethernet().llc(0x42).payload(35),
                Packet.ethernet().arp("10.0.0.1", "10.0.0.2"),
                Packet.start().sll().ipv4().udp(1000, 2000),
                Packet.start().sll2().ipv6().udp(1000, 2000),
                Packet.start().loopback().ipv4().udp(1000, 2000),
                Packet.ipv4().udp(1000, 2000),
                Packet.ethernet()
                        .vlan(7)
                        .ipv4()
                        .udp(1000, 4789)
                        .vxlan(5)
                        .ethernet()
                        .ipv6()
                        .tcp(1000, 80, "S"),
                Packet.ethernet().mpls(16).mpls(17).ipv4().gre().ipv4().udp(1000, 2000));
    }

    @ParameterizedTest
    @MethodSource("packets")
    void aPacketOfAnyLengthIsWalkedAndKnownAsFarAsItGoes(PacketBuilder packet) {
        Walked whole = walks.walk(packet);
        assertThat(whole.conversation()).isNotEqualTo("none");
        assertThat(walks.counters().truncated()).isZero();
        int length = packet.bytes().length;
        int depth = 0;
        for (int captured = 0; captured <= length; captured++) {
            Walked walked = walks.walk(NativePacket.cut(packet, captured));
            assertThat(walked.known()).isTrue();
            assertThat(walked.path().size()).as("%d bytes", captured).isGreaterThanOrEqualTo(depth);
            depth = walked.path().size();
            if (captured == length) {
                assertThat(walked).isEqualTo(whole);
            }
        }
        assertThat(walks.faults()).isEmpty();
        assertThat(walks.counters().malformed()).isZero();
    }

    @ParameterizedTest
    @MethodSource("packets")
    void aPacketThatIsShorterThanItSaysIsWalked(PacketBuilder packet) {
        byte[] bytes = packet.bytes();
        for (int length = 0; length <= bytes.length; length++) {
            Walked walked = walks.walk(NativePacket.of(packet.linkType(), java.util.Arrays.copyOf(bytes, length)));
            assertThat(walked.payload()).isBetween(0, length);
        }
        assertThat(walks.faults()).isEmpty();
    }
}
