package org.ocellus.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ocellus.engine.fixture.FlowFixture;
import org.ocellus.engine.fixture.Recorded;
import org.ocellus.testkit.Packet;
import org.ocellus.testkit.PacketBuilder;

/** Fragments without ports join the flow of their first fragment. */
final class FragmentFlowTest {
    private final FlowFixture flows = new FlowFixture();

    @AfterEach
    void close() {
        flows.close();
    }

    private static List<PacketBuilder> fragments(String from, String to, int identification) {
        return Packet.ethernet()
                .ipv4(from, to, ip -> ip.identification(identification))
                .udp(1000, 2000)
                .payload(3000)
                .fragments(1480);
    }

    private void see(double seconds, List<PacketBuilder> packets) {
        packets.forEach(each -> flows.see(seconds, each));
    }

    private List<Recorded> ended() {
        return flows.flush().flows();
    }

    @Test
    void allFragmentsOfADatagramAreOnTheFlowOfTheFirst() {
        see(0, fragments("10.0.0.1", "10.0.0.2", 1));

        assertThat(ended()).extracting(Recorded::conversation).containsExactly("udp 10.0.0.1:1000 > 10.0.0.2:2000");
        assertThat(flows.flows().getFirst().packetsEachWay()).isEqualTo("3+0");
    }

    @Test
    void fragmentsOfVersion6AreJoinedAlike() {
        see(0, Packet.ethernet().ipv6().udp(1000, 2000).payload(3000).fragments(1448));

        assertThat(ended()).extracting(Recorded::packetsEachWay).containsExactly("3+0");
    }

    @Test
    void fragmentsKeepTheirDirection() {
        flows.see(0, Packet.ethernet().ipv4("10.0.0.1", "10.0.0.2").udp(1000, 2000));
        see(
                0,
                Packet.ethernet()
                        .ipv4("10.0.0.2", "10.0.0.1")
                        .udp(2000, 1000)
                        .payload(3000)
                        .fragments(1480));

        assertThat(ended()).extracting(Recorded::packetsEachWay).containsExactly("1+3");
    }

    @Test
    void datagramsWhoseFragmentsAreMixedAreToldByIdentification() {
        List<PacketBuilder> one = fragments("10.0.0.1", "10.0.0.2", 1);
        List<PacketBuilder> other = Packet.ethernet()
                .ipv4("10.0.0.1", "10.0.0.2", ip -> ip.identification(2))
                .udp(7, 8)
                .payload(2000)
                .fragments(1480);
        flows.see(0, one.get(0), other.get(0), one.get(1), other.get(1), one.get(2));

        assertThat(ended()).extracting(Recorded::packetsEachWay).containsExactly("3+0", "2+0");
    }

    @Test
    void aFragmentWhoseFirstWasNotSeenIsAFlowBetweenAddresses() {
        flows.see(0, fragments("10.0.0.1", "10.0.0.2", 1).get(1));

        assertThat(ended()).extracting(Recorded::conversation).containsExactly("udp 10.0.0.1 > 10.0.0.2");
    }

    @Test
    void aFirstFragmentIsForgottenBehindTheReassemblyTime() {
        List<PacketBuilder> datagram = fragments("10.0.0.1", "10.0.0.2", 1);
        flows.see(0, datagram.get(0))
                .see(40, Packet.ethernet().ipv4().udp(1000, 2000))
                .see(59, datagram.get(1))
                .see(61, datagram.get(2));

        assertThat(ended())
                .filteredOn(each -> each.conversation().equals("udp 10.0.0.1 > 10.0.0.2"))
                .extracting(Recorded::packets)
                .containsExactly(1L);
    }

    @Test
    void aFragmentBehindTheEndOfItsFlowIsAFlowBetweenAddresses() {
        List<PacketBuilder> datagram = fragments("10.0.0.1", "10.0.0.2", 1);
        flows.see(0, datagram.get(0)).flush().see(1, datagram.get(1));

        assertThat(ended())
                .extracting(Recorded::conversation)
                .containsExactly("udp 10.0.0.1:1000 > 10.0.0.2:2000", "udp 10.0.0.1 > 10.0.0.2");
    }

    @Test
    void fragmentsOfTenantsWithTheSameAddressesStayWithTheirTenant() {
        PacketBuilder outer = Packet.ethernet().ipv4("172.16.0.1", "172.16.0.2").udp(1, 4789);
        List<PacketBuilder> datagram = fragments("10.0.0.1", "10.0.0.2", 1);
        flows.see(0, outer.vxlan(1).with(datagram.get(0)), outer.vxlan(2).with(datagram.get(0)));
        flows.see(0, outer.vxlan(1).with(datagram.get(1)), outer.vxlan(2).with(datagram.get(1)));
        flows.see(0, outer.vxlan(1).with(datagram.get(2)));

        assertThat(ended()).extracting(Recorded::packetsEachWay).containsExactly("3+0", "2+0");
    }

    @Test
    void fragmentsOfATunnelledDatagramStayWithTheOuterDatagram() {
        byte[] tunnelled = Packet.start()
                .vxlan(1)
                .with(Packet.ethernet()
                        .ipv4("10.0.0.1", "10.0.0.2")
                        .udp(1000, 2000)
                        .payload(2000))
                .bytes();
        see(
                0,
                Packet.ethernet()
                        .ipv4("172.16.0.1", "172.16.0.2")
                        .udp(1, 4789)
                        .payload(tunnelled)
                        .fragments(1480));

        assertThat(ended())
                .extracting(Recorded::conversation)
                .containsExactly("udp 10.0.0.1:1000 > 10.0.0.2:2000", "udp 172.16.0.1 > 172.16.0.2");
    }
}
