package org.ocellus.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ocellus.engine.fixture.FlowFixture;
import org.ocellus.engine.fixture.Recorded;
import org.ocellus.spi.record.RecordField;
import org.ocellus.testkit.Packet;
import org.ocellus.testkit.PacketBuilder;

/** What makes two packets belong to one flow can be chosen. */
final class KeySettingsTest {
    private final FlowFixture flows = new FlowFixture();

    @AfterEach
    void close() {
        flows.close();
    }

    private void key(String key, String mask) {
        flows.table().settings(FlowSettings.DEFAULT.with(KeySettings.parse(key, mask)));
    }

    private static PacketBuilder there(PacketBuilder link, int port) {
        return link.ipv4("10.0.0.1", "10.0.0.2").tcp(port, 80, "S");
    }

    private static PacketBuilder back(PacketBuilder link, int port) {
        return link.ipv4("10.0.0.2", "10.0.0.1").tcp(80, port, "SA");
    }

    private int seen(PacketBuilder... packets) {
        flows.see(0, packets).flush();
        return flows.flows().size();
    }

    private int seenInTwoVlans() {
        return seen(
                there(Packet.ethernet().vlan(5), 1),
                back(Packet.ethernet().vlan(6), 1),
                there(Packet.ethernet().vlan(5).vlan(7), 1));
    }

    @Test
    void thePathIsPartOfTheKey() {
        assertThat(seenInTwoVlans()).isEqualTo(3);
    }

    @Test
    void itIsNotIfItIsDropped() {
        key("-path", "");
        assertThat(seenInTwoVlans()).isOne();
        assertThat(flows.flows().getFirst().path()).as("the first packet's").containsExactly("vlan 5");
    }

    @Test
    void layersThatAreMaskedAreNot() {
        key("path,ports", "vlan");
        assertThat(seenInTwoVlans()).isOne();

        assertThat(seen(
                        Packet.ethernet()
                                .vlan(1)
                                .ipv4("172.16.0.1", "172.16.0.2")
                                .udp(9, 4789)
                                .vxlan(5)
                                .with(there(Packet.ethernet().vlan(2), 1)),
                        Packet.ethernet()
                                .vlan(3)
                                .ipv4("172.16.0.1", "172.16.0.2")
                                .udp(9, 4789)
                                .vxlan(6)
                                .with(there(Packet.ethernet().vlan(2), 1))))
                .as("another VNI is another flow")
                .isEqualTo(3);
    }

    @Test
    void withoutPortsAllConnectionsBetweenTwoHostsAreOneFlow() {
        key("path", "");
        assertThat(seen(there(Packet.ethernet(), 1), back(Packet.ethernet(), 1), there(Packet.ethernet(), 2)))
                .isOne();

        Recorded record = flows.flows().getFirst();
        assertThat(record.packetsEachWay()).isEqualTo("2+1");
        assertThat(record.texts())
                .doesNotContainKeys(
                        RecordField.SRC_PORT,
                        RecordField.COMMUNITY_ID,
                        RecordField.TCP_OPEN,
                        RecordField.SRC_RETRANSMISSIONS);
    }

    @Test
    void anErrorIsCreditedWithoutPortsToo() {
        key("path", "");
        flows.see(
                        0,
                        there(Packet.ethernet(), 1),
                        Packet.ethernet()
                                .ipv4("192.168.0.1", "10.0.0.1")
                                .icmp(3, 1, 0)
                                .quote(Packet.ipv4("10.0.0.1", "10.0.0.2").tcp(1, 80, "S")))
                .flush();

        assertThat(flows.flows())
                .filteredOn(each -> each.text(RecordField.PROTO).equals("tcp"))
                .extracting(each -> each.number(RecordField.ICMP_ERRORS))
                .containsExactly(1L);
    }

    @Test
    void addressesOfTheLinkMayBePartOfTheKey() {
        PacketBuilder[] packets = {
            there(Packet.ethernet("02:00:00:00:00:01", "02:00:00:00:00:02"), 1),
            back(Packet.ethernet("02:00:00:00:00:02", "02:00:00:00:00:01"), 1),
            there(Packet.ethernet("02:00:00:00:00:01", "02:00:00:00:00:03"), 1)
        };
        assertThat(seen(packets)).isOne();

        key("+mac", "");
        assertThat(seen(packets)).isEqualTo(1 + 2);
    }

    @Test
    void partsAreStatedOrChanged() {
        assertThat(KeySettings.parse("path,ports", "")).isEqualTo(KeySettings.DEFAULT);
        assertThat(KeySettings.parse(" -path, +mac ", "vlan, mpls"))
                .isEqualTo(new KeySettings(false, true, true, java.util.Set.of("vlan", "mpls")));
        assertThat(KeySettings.parse("mac", "").ports()).isFalse();
        assertThat(KeySettings.parse("", "").path()).isFalse();
        assertThatThrownBy(() -> KeySettings.parse("path,port", ""))
                .hasMessage("there is no part of a flow key port; expected some of path, ports, mac with commas between"
                        + " them, or changes such as -path or +mac");
    }

    @Test
    void groupsOfMetricsAreNamed() {
        assertThat(MetricGroup.parse("tcp,network,response")).isEqualTo(MetricGroup.DEFAULT);
        assertThat(MetricGroup.parse("all")).hasSize(5);
        assertThat(MetricGroup.parse("none")).isEmpty();
        assertThatThrownBy(() -> MetricGroup.parse("jitter"))
                .hasMessageStartingWith("there is no group of metrics jitter");
    }
}
