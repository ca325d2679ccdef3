package org.ocellus.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ocellus.engine.fixture.FlowFixture;
import org.ocellus.engine.fixture.Recorded;
import org.ocellus.spi.record.RecordField;
import org.ocellus.testkit.Packet;
import org.ocellus.testkit.PacketBuilder;

/** Layers that are conversations of their own because somebody asks for them. */
final class TunnelKindsTest {
    private final FlowFixture flows = new FlowFixture();

    @AfterEach
    void close() {
        flows.close();
    }

    private static PacketBuilder frame() {
        return Packet.ethernet("02:00:00:00:00:01", "02:00:00:00:00:02");
    }

    private static PacketBuilder reverse() {
        return Packet.ethernet("02:00:00:00:00:02", "02:00:00:00:00:01");
    }

    private static String ends(Recorded tunnel) {
        return tunnel.text(RecordField.OUTER_SRC_ADDR) + " > " + tunnel.text(RecordField.OUTER_DST_ADDR);
    }

    private List<Recorded> tunnels() {
        return flows.flush().tunnels();
    }

    @Test
    void aLabelStackIsATunnelBetweenTheEndsOfItsLink() {
        flows.see(0, frame().mpls(17).ipv4("10.0.0.1", "10.0.0.2").udp(1, 2));
        flows.see(0, reverse().mpls(18).ipv4("10.0.0.2", "10.0.0.1").udp(2, 1));
        flows.see(0, frame().mpls(19).ipv4("10.0.0.3", "10.0.0.4").udp(1, 2));

        assertThat(tunnels()).hasSize(1);
        Recorded tunnel = flows.tunnels().getFirst();
        assertThat(tunnel.text(RecordField.TUNNEL)).isEqualTo("mpls");
        assertThat(ends(tunnel)).isEqualTo("02:00:00:00:00:01 > 02:00:00:00:00:02");
        assertThat(tunnel.packetsEachWay()).isEqualTo("2+1");
        assertThat(tunnel.sourceLabels()).containsExactly(17L, 19L);
        assertThat(tunnel.destinationLabels()).containsExactly(18L);
        assertThat(flows.flows())
                .extracting(each -> each.text(RecordField.PARENT))
                .containsOnly(tunnel.text(RecordField.FLOW_ID));
        assertThat(flows.flows().getFirst().texts()).doesNotContainKey(RecordField.OUTER_SRC_ADDR);
    }

    @Test
    void aLabelStackInATunnelHasTheSameEnds() {
        flows.see(
                0,
                frame().ipv4("172.16.0.1", "172.16.0.2")
                        .gre()
                        .mpls(17)
                        .ipv4("10.0.0.1", "10.0.0.2")
                        .udp(1, 2));

        assertThat(tunnels()).extracting(TunnelKindsTest::ends).containsOnly("172.16.0.1 > 172.16.0.2");
        assertThat(flows.tunnels())
                .extracting(each -> each.text(RecordField.TUNNEL))
                .containsExactlyInAnyOrder("gre", "mpls");
    }

    @Test
    void pairsOfTagsAreCountedOnRequest() {
        flows.table().settings(FlowSettings.DEFAULT.withTunnels(Set.of("vlan")));
        flows.see(0, frame().vlan(5).vlan(7).ipv4("10.0.0.1", "10.0.0.2").udp(1, 2));
        flows.see(0, reverse().vlan(5).vlan(7).ipv4("10.0.0.2", "10.0.0.1").udp(2, 1));
        flows.see(0, frame().vlan(5).vlan(8).ipv4("10.0.0.1", "10.0.0.2").udp(1, 2));

        assertThat(tunnels())
                .extracting(Recorded::path)
                .containsExactly(List.of("vlan 5", "vlan 7"), List.of("vlan 5", "vlan 8"));
        Recorded pair = flows.tunnels().getFirst();
        assertThat(pair.number(RecordField.ID)).isEqualTo(7);
        assertThat(pair.packetsEachWay()).as("nothing tells its ends").isEqualTo("2+0");
        assertThat(pair.texts()).doesNotContainKeys(RecordField.OUTER_SRC_ADDR, RecordField.OUTER_DST_ADDR);
        assertThat(flows.counters().packetsRecorded()).isEqualTo(3);
    }

    @Test
    void recordsOfATunnelAreNumbered() {
        flows.see(0, frame().mpls(17).ipv4("10.0.0.1", "10.0.0.2").udp(1, 2))
                .see(61, frame().mpls(17).ipv4("10.0.0.1", "10.0.0.2").udp(1, 2));

        assertThat(tunnels())
                .extracting(each -> each.text(RecordField.RECORD_NUMBER))
                .containsExactly("1", "2");
        assertThat(flows.tunnels())
                .extracting(each -> each.number(RecordField.FLOW_START))
                .containsOnly(FlowFixture.BEGIN);
    }
}
