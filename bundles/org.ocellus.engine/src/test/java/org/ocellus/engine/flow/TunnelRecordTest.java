package org.ocellus.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.ocellus.engine.fixture.FlowFixture;
import org.ocellus.engine.fixture.Recorded;
import org.ocellus.spi.record.RecordField;
import org.ocellus.testkit.Packet;
import org.ocellus.testkit.PacketBuilder;

/** A tunnel is a conversation of its own, which the flows in it name as their parent. */
final class TunnelRecordTest {
    private final FlowFixture flows = new FlowFixture();

    @AfterEach
    void close() {
        flows.close();
    }

    private static PacketBuilder outer(int entropyPort) {
        return Packet.ethernet().ipv4("172.16.0.1", "172.16.0.2").udp(entropyPort, 4789);
    }

    private static PacketBuilder back(int entropyPort) {
        return Packet.ethernet().ipv4("172.16.0.2", "172.16.0.1").udp(entropyPort, 4789);
    }

    private static PacketBuilder inner(int port) {
        return Packet.ethernet().ipv4("10.0.0.1", "10.0.0.2").udp(port, 2000).payload(10);
    }

    private static String id(Recorded record) {
        return record.text(RecordField.FLOW_ID);
    }

    @Test
    void aTunnelCountsThePacketsOfAllItsFlowsWhateverTheEntropyPort() {
        flows.see(0, outer(1).vxlan(7).with(inner(1)), outer(2).vxlan(7).with(inner(2)));
        flows.see(
                        0,
                        back(3).vxlan(7)
                                .with(Packet.ethernet()
                                        .ipv4("10.0.0.2", "10.0.0.1")
                                        .udp(2000, 1)))
                .flush();

        assertThat(flows.flows()).hasSize(2);
        assertThat(flows.tunnels()).hasSize(1);
        Recorded tunnel = flows.tunnels().getFirst();
        assertThat(tunnel.text(RecordField.TUNNEL)).isEqualTo("vxlan");
        assertThat(tunnel.number(RecordField.ID)).isEqualTo(7);
        assertThat(tunnel.text(RecordField.OUTER_SRC_ADDR)).isEqualTo("172.16.0.1");
        assertThat(tunnel.text(RecordField.OUTER_DST_ADDR)).isEqualTo("172.16.0.2");
        assertThat(tunnel.packetsEachWay()).isEqualTo("2+1");
        assertThat(tunnel.bytes())
                .isEqualTo(flows.flows().stream().mapToLong(Recorded::bytes).sum());
        assertThat(flows.flows())
                .extracting(each -> each.text(RecordField.PARENT))
                .containsOnly(id(tunnel));
        assertThat(tunnel.texts()).doesNotContainKeys(RecordField.PROTO, RecordField.SRC_ADDR, RecordField.PARENT);
    }

    @Test
    void tunnelsAreCountedApartFromFlows() {
        flows.see(0, outer(1).vxlan(7).with(inner(1)), outer(1).vxlan(8).with(inner(1)));

        assertThat(flows.counters().flows()).isEqualTo(2);
        assertThat(flows.counters().tunnels()).isEqualTo(2);
        assertThat(flows.counters().active()).isEqualTo(2);
        flows.flush();
        assertThat(flows.counters().records()).isEqualTo(2);
        assertThat(flows.counters().tunnelRecords()).isEqualTo(2);
        assertThat(flows.counters().packets()).isEqualTo(2);
        assertThat(flows.counters().active()).isZero();
    }

    @Test
    void theTunnelOfANestedTunnelIsItsParent() {
        flows.see(
                        0,
                        outer(1).vxlan(7)
                                .ethernet()
                                .ipv4("192.168.0.1", "192.168.0.2")
                                .gre()
                                .with(Packet.ipv4("10.0.0.1", "10.0.0.2").udp(1, 2)))
                .flush();

        Recorded vxlan = tunnel("vxlan");
        Recorded gre = tunnel("gre");
        assertThat(flows.flows().getFirst().text(RecordField.PARENT)).isEqualTo(id(gre));
        assertThat(gre.text(RecordField.PARENT)).isEqualTo(id(vxlan));
        assertThat(gre.path()).containsExactly("vxlan 7 172.16.0.1 > 172.16.0.2", "gre 192.168.0.1 > 192.168.0.2");
        assertThat(vxlan.path()).containsExactly("vxlan 7 172.16.0.1 > 172.16.0.2");
        assertThat(gre.texts()).as("it has no identifier").doesNotContainKey(RecordField.ID);
    }

    private Recorded tunnel(String kind) {
        return flows.tunnels().stream()
                .filter(each -> each.text(RecordField.TUNNEL).equals(kind))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void layersThatDoNotRunOverIpAreNoTunnelsUnlessAskedFor() {
        flows.table().settings(FlowSettings.DEFAULT.withTunnels(Set.of()));
        flows.see(0, Packet.ethernet().vlan(5).mpls(16).ipv4().udp(1, 2)).flush();

        assertThat(flows.tunnels()).isEmpty();
        assertThat(flows.flows().getFirst().path()).containsExactly("vlan 5", "mpls");
        assertThat(flows.flows().getFirst().texts()).doesNotContainKey(RecordField.PARENT);
    }

    @Test
    void anIdentifierOfZeroIsOne() {
        flows.see(0, outer(1).vxlan(0).with(inner(1))).flush();

        assertThat(flows.tunnels().getFirst().texts()).containsEntry(RecordField.ID, "0");
    }

    @Test
    void aTunnelOutlivesTheFlowsInIt() {
        flows.see(0, outer(1).vxlan(7).with(inner(1))).advance(299);
        assertThat(flows.flows()).extracting(Recorded::cause).contains("idle");
        assertThat(flows.tunnels()).extracting(Recorded::cause).doesNotContain("idle");

        flows.see(299, outer(1).vxlan(7).with(inner(2))).advance(700);
        List<Recorded> tunnels = flows.tunnels();
        assertThat(tunnels).extracting(Recorded::cause).endsWith("idle");
        assertThat(tunnels.stream().mapToLong(Recorded::packets).sum()).isEqualTo(2);
        assertThat(new HashSet<>(tunnels.stream().map(TunnelRecordTest::id).toList()))
                .hasSize(1);
    }

    /** Flows of many classes begin, pause and go on in few tunnels, and time leaps. */
    @RepeatedTest(20)
    void everyParentIsATunnelThatHasRecords(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        double seconds = 0;
        for (int i = 0; i < 300; i++) {
            seconds += random.nextInt(10) == 0 ? random.nextDouble(700) : random.nextDouble(20);
            int port = 1 + random.nextInt(4);
            PacketBuilder innermost = Packet.ethernet().ipv4("10.0.0.1", "10.0.0.2");
            flows.see(
                    seconds,
                    outer(1).vxlan(random.nextInt(3))
                            .with(
                                    switch (random.nextInt(3)) {
                                        case 0 -> innermost.udp(port, 2000);
                                        case 1 -> innermost.tcp(port, 80, "A");
                                        default -> innermost.echoRequest(port, 1);
                                    }));
        }
        flows.flush();

        Set<String> tunnels =
                new HashSet<>(flows.tunnels().stream().map(TunnelRecordTest::id).toList());
        assertThat(flows.flows()).allSatisfy(flow -> assertThat(tunnels).contains(flow.text(RecordField.PARENT)));
        long inFlows = flows.flows().stream().mapToLong(Recorded::packets).sum();
        assertThat(flows.tunnels().stream().mapToLong(Recorded::packets).sum())
                .isEqualTo(inFlows)
                .isEqualTo(300);
    }

    @RepeatedTest(20)
    void aFullTableNamesNoParentThatIsNone(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        int maxFlows = 1 + random.nextInt(12);
        try (FlowFixture small = new FlowFixture(FlowSettings.ofSeconds(maxFlows, 60, 300, 60, 2, 60, 30, 60))) {
            for (int i = 0; i < 500; i++) {
                PacketBuilder innermost = Packet.ethernet().ipv4("10.0.0.1", "10.0.0.2");
                PacketBuilder conversation = switch (random.nextInt(3)) {
                    case 0 -> innermost.udp(1 + random.nextInt(9), 2000);
                    case 1 -> innermost.tcp(1 + random.nextInt(9), 80, "A");
                    default -> innermost.echoRequest(1 + random.nextInt(9), 1);
                };
                PacketBuilder packet = random.nextInt(3) == 0
                        ? outer(1).vxlan(random.nextInt(5))
                                .ethernet()
                                .ipv4("192.168.0.1", "192.168.0.2")
                                .gre()
                                .with(Packet.ipv4("10.0.0.1", "10.0.0.2").udp(1, 2))
                        : outer(1).vxlan(random.nextInt(5)).with(conversation);
                small.see(i * random.nextDouble(2), random.nextInt(3) == 0 ? conversation : packet);
            }
            small.flush();

            Set<String> tunnels = new HashSet<>(
                    small.tunnels().stream().map(TunnelRecordTest::id).toList());
            assertThat(small.records()).allSatisfy(record -> {
                String parent = record.text(RecordField.PARENT);
                assertThat(parent.isEmpty() || tunnels.contains(parent))
                        .as(parent)
                        .isTrue();
                assertThat(parent).isNotEqualTo(id(record));
            });
            assertThat(small.flows().stream().mapToLong(Recorded::packets).sum())
                    .isEqualTo(500);
        }
    }
}
