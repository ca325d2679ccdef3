package org.ocellus.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ocellus.engine.fixture.FlowFixture;
import org.ocellus.engine.fixture.Recorded;
import org.ocellus.spi.record.RecordField;
import org.ocellus.testkit.Packet;
import org.ocellus.testkit.PacketBuilder;
import org.ocellus.testkit.header.ArpPacket;

/** Which packets are one flow, and who began it. */
final class BiflowTest {
    private static final PacketBuilder THERE =
            Packet.ethernet().ipv4("10.0.0.1", "10.0.0.2").udp(1000, 2000).payload(10);
    private static final PacketBuilder BACK = Packet.ethernet("02:00:00:00:00:02", "02:00:00:00:00:01")
            .ipv4("10.0.0.2", "10.0.0.1")
            .udp(2000, 1000)
            .payload(30);

    private final FlowFixture flows = new FlowFixture();

    @AfterEach
    void close() {
        flows.close();
    }

    private List<Recorded> recorded(PacketBuilder... packets) {
        return flows.see(0, packets).flush().flows();
    }

    private Recorded only(PacketBuilder... packets) {
        List<Recorded> records = recorded(packets);
        assertThat(records).hasSize(1);
        return records.getFirst();
    }

    private static PacketBuilder tcp(String from, int source, String to, int destination, String flags) {
        return Packet.ethernet().ipv4(from, to).tcp(source, destination, flags);
    }

    @Test
    void bothDirectionsAreOneRecord() {
        Recorded record = only(THERE, BACK, THERE);

        assertThat(record.conversation()).isEqualTo("udp 10.0.0.1:1000 > 10.0.0.2:2000");
        assertThat(record.packetsEachWay()).isEqualTo("2+1");
        assertThat(record.number(RecordField.SRC_BYTES)).isEqualTo(2 * (14 + 20 + 8 + 10));
        assertThat(record.number(RecordField.DST_BYTES)).isEqualTo(14 + 20 + 8 + 30);
        assertThat(record.number(RecordField.SRC_PAYLOAD_BYTES)).isEqualTo(20);
        assertThat(record.number(RecordField.DST_PAYLOAD_BYTES)).isEqualTo(30);
        assertThat(record.text(RecordField.SRC_MAC)).isEqualTo("02:00:00:00:00:01");
        assertThat(record.text(RecordField.DST_MAC)).isEqualTo("02:00:00:00:00:02");
        assertThat(record.text(RecordField.STATE)).isEqualTo("CON");
    }

    @Test
    void theFirstSenderIsTheInitiatorWhicheverAddressIsTheSmaller() {
        assertThat(only(BACK, THERE).conversation()).isEqualTo("udp 10.0.0.2:2000 > 10.0.0.1:1000");
        assertThat(flows.flows().getFirst().text(RecordField.DIRECTION_BY)).isEqualTo("first");
    }

    @Test
    void oneDirectionAloneIsAFlow() {
        Recorded record = only(THERE);

        assertThat(record.packetsEachWay()).isEqualTo("1+0");
        assertThat(record.text(RecordField.STATE)).isEqualTo("INT");
    }

    @Test
    void ipv6AddressesAreComparedInBothHalves() {
        Recorded record = only(
                Packet.ethernet().ipv6("2001:db8::1", "2001:db8::2").udp(1, 2),
                Packet.ethernet().ipv6("2001:db8::2", "2001:db8::1").udp(2, 1),
                Packet.ethernet().ipv6("2001:db8::1", "2001:db8::2").udp(1, 2));
        assertThat(record.packetsEachWay()).isEqualTo("2+1");

        flows.see(0, Packet.ethernet().ipv6("2001:db8:1::1", "2001:db8::2").udp(1, 2))
                .flush();
        assertThat(flows.flows()).hasSize(2);
    }

    @Test
    void oneAddressTalkingToItselfIsToldByItsPorts() {
        Recorded record = only(
                Packet.ethernet().ipv4("127.0.0.1", "127.0.0.1").udp(50000, 53),
                Packet.ethernet().ipv4("127.0.0.1", "127.0.0.1").udp(53, 50000));

        assertThat(record.conversation()).isEqualTo("udp 127.0.0.1:50000 > 127.0.0.1:53");
        assertThat(record.packetsEachWay()).isEqualTo("1+1");
    }

    @Test
    void anyDifferenceInTheFiveTupleIsAnotherFlow() {
        assertThat(recorded(
                        THERE,
                        Packet.ethernet().ipv4("10.0.0.1", "10.0.0.2").udp(1001, 2000),
                        Packet.ethernet().ipv4("10.0.0.1", "10.0.0.2").udp(1000, 2001),
                        Packet.ethernet().ipv4("10.0.0.3", "10.0.0.2").udp(1000, 2000),
                        Packet.ethernet().ipv4("10.0.0.1", "10.0.0.4").udp(1000, 2000),
                        Packet.ethernet().ipv4("10.0.0.1", "10.0.0.2").udp(2000, 1000),
                        tcp("10.0.0.1", 1000, "10.0.0.2", 2000, "A")))
                .hasSize(7);
    }

    @Test
    void aSynTellsTheInitiator() {
        Recorded record =
                only(tcp("10.0.0.9", 50000, "10.0.0.2", 80, "S"), tcp("10.0.0.2", 80, "10.0.0.9", 50000, "SA"));

        assertThat(record.conversation()).isEqualTo("tcp 10.0.0.9:50000 > 10.0.0.2:80");
        assertThat(record.text(RecordField.DIRECTION_BY)).isEqualTo("syn");
    }

    @Test
    void aSynAckTellsTheResponder() {
        Recorded record = only(tcp("10.0.0.2", 8080, "10.0.0.9", 50000, "SA"));

        assertThat(record.conversation()).isEqualTo("tcp 10.0.0.9:50000 > 10.0.0.2:8080");
        assertThat(record.packetsEachWay()).isEqualTo("0+1");
        assertThat(record.text(RecordField.DIRECTION_BY)).isEqualTo("synack");
    }

    @Test
    void aServicePortTellsTheResponderOfAConnectionWhoseBeginningWasMissed() {
        Recorded record = only(tcp("10.0.0.2", 443, "10.0.0.9", 50000, "A"));

        assertThat(record.conversation()).isEqualTo("tcp 10.0.0.9:50000 > 10.0.0.2:443");
        assertThat(record.text(RecordField.DIRECTION_BY)).isEqualTo("port");
    }

    @Test
    void aSynSeenLateCorrectsTheInitiator() {
        Recorded record =
                only(tcp("10.0.0.2", 8080, "10.0.0.9", 50000, "A"), tcp("10.0.0.9", 50000, "10.0.0.2", 8080, "S"));

        assertThat(record.conversation()).isEqualTo("tcp 10.0.0.9:50000 > 10.0.0.2:8080");
        assertThat(record.packetsEachWay()).isEqualTo("1+1");
        assertThat(record.text(RecordField.DIRECTION_BY)).isEqualTo("syn");
    }

    @Test
    void theInitiatorOnARecordIsNotTurnedRoundOnTheNext() {
        flows.see(0, tcp("10.0.0.2", 8080, "10.0.0.9", 50000, "A"))
                .advance(61)
                .see(62, tcp("10.0.0.9", 50000, "10.0.0.2", 8080, "S"))
                .flush();

        assertThat(flows.conversations()).hasSize(2).containsOnly("tcp 10.0.0.2:8080 > 10.0.0.9:50000");
    }

    @Test
    void arpRequestAndReplyAreOneConversation() {
        Recorded record = only(
                Packet.ethernet("02:00:00:00:00:01", "ff:ff:ff:ff:ff:ff").arp("10.0.0.1", "10.0.0.2"),
                Packet.ethernet("02:00:00:00:00:02", "02:00:00:00:00:01")
                        .with(ArpPacket.reply("02:00:00:00:00:02", "10.0.0.2", "02:00:00:00:00:01", "10.0.0.1")));

        assertThat(record.conversation()).isEqualTo("arp 10.0.0.1 > 10.0.0.2");
        assertThat(record.packetsEachWay()).isEqualTo("1+1");
        assertThat(record.text(RecordField.STATE)).isEqualTo("CON");
    }

    @Test
    void framesThatNobodyOpensAreFlowsByMacAddressesAndEtherType() {
        PacketBuilder one =
                Packet.start().ethernet("02:00:00:00:00:01", "02:00:00:00:00:02", each -> each.etherType(0x88CC));
        PacketBuilder back =
                Packet.start().ethernet("02:00:00:00:00:02", "02:00:00:00:00:01", each -> each.etherType(0x88CC));
        PacketBuilder other =
                Packet.start().ethernet("02:00:00:00:00:01", "02:00:00:00:00:02", each -> each.etherType(0x88B5));
        List<Recorded> records = recorded(one.payload(46), back.payload(46), other.payload(46));

        assertThat(records).extracting(Recorded::packetsEachWay).containsExactly("1+1", "1+0");
        assertThat(records)
                .extracting(each -> each.number(RecordField.ETHER_TYPE))
                .containsExactly(0x88CCL, 0x88B5L);
        assertThat(records.getFirst().conversation()).isEqualTo("eth 02:00:00:00:00:01 > 02:00:00:00:00:02");
    }

    @Test
    void tenantsWithTheSameAddressesAreTwoFlows() {
        PacketBuilder outer = Packet.ethernet().ipv4("172.16.0.1", "172.16.0.2").udp(4444, 4789);
        List<Recorded> records = recorded(
                outer.vxlan(1).with(THERE),
                outer.vxlan(2).with(THERE),
                outer.vxlan(1).with(BACK));

        assertThat(records).extracting(Recorded::packetsEachWay).containsExactly("1+1", "1+0");
        assertThat(records)
                .extracting(each -> each.path().getFirst())
                .containsExactly("vxlan 1 172.16.0.1 > 172.16.0.2", "vxlan 2 172.16.0.1 > 172.16.0.2");
    }

    @Test
    void aTenantIsTheSameOverOtherOuterEndpoints() {
        assertThat(only(
                                Packet.ethernet()
                                        .ipv4("172.16.0.1", "172.16.0.2")
                                        .udp(1, 4789)
                                        .vxlan(1)
                                        .with(THERE),
                                Packet.ethernet()
                                        .ipv4("172.16.0.7", "172.16.0.8")
                                        .udp(1, 4789)
                                        .vxlan(1)
                                        .with(BACK))
                        .packetsEachWay())
                .isEqualTo("1+1");
    }

    @Test
    void tunnelsWithoutIdentifierAreToldApartByTheirOuterEndpointsInEitherDirection() {
        List<Recorded> records = recorded(
                Packet.ethernet()
                        .ipv4("172.16.0.1", "172.16.0.2")
                        .with(Packet.ipv4("10.0.0.1", "10.0.0.2").udp(1, 2)),
                Packet.ethernet()
                        .ipv4("172.16.0.2", "172.16.0.1")
                        .with(Packet.ipv4("10.0.0.2", "10.0.0.1").udp(2, 1)),
                Packet.ethernet()
                        .ipv4("172.16.0.1", "172.16.0.3")
                        .with(Packet.ipv4("10.0.0.1", "10.0.0.2").udp(1, 2)));

        assertThat(records).extracting(Recorded::packetsEachWay).containsExactly("1+1", "1+0");
    }

    @Test
    void labelsDifferByDirectionAndAreNotPartOfTheKey() {
        PacketBuilder inner = Packet.ipv4("10.0.0.1", "10.0.0.2").udp(1, 2);
        PacketBuilder back = Packet.ipv4("10.0.0.2", "10.0.0.1").udp(2, 1);
        Recorded record = only(
                Packet.ethernet().mpls(100).mpls(16).with(inner),
                Packet.ethernet().mpls(200).with(back),
                Packet.ethernet().mpls(100).mpls(17).with(inner),
                Packet.ethernet().mpls(100).mpls(16).with(inner));

        assertThat(record.packetsEachWay()).isEqualTo("3+1");
        assertThat(record.sourceLabels()).containsExactly(100L, 16L, 17L);
        assertThat(record.destinationLabels()).containsExactly(200L);
    }

    @Test
    void noMoreLabelsAreKeptThanHaveRoom() {
        for (int label = 16; label < 66; label++) {
            flows.see(0, Packet.ethernet().mpls(label).ipv4().udp(1, 2));
        }

        assertThat(flows.flush().flows().getFirst().sourceLabels()).hasSize(7);
    }
}
