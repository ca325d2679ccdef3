package org.ocellus.output.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.ocellus.spi.record.RecordField;
import org.ocellus.testkit.RecordFixture;

/** The lines that a person sees, whole. */
class TextOutputTest {

    @Test
    void showsWhatAHostTalks() throws IOException {
        Lines lines = new Lines().write(tcp(), udpOverIpv6(), icmp(), arp(), ethernet(), infiniband());

        assertThat(lines.text()).isEqualTo("""
                StartTime                          Dur Proto                                   SrcAddr Sport Dir           DstAddr Dport  SrcPkts DstPkts SrcBytes DstBytes State Cause  Path
                2026-11-24T10:00:00.000001    0.250000 tcp                                    10.0.0.1 49152  ->          10.0.0.2 80           7       8      700    12000 FIN   closed -
                2026-11-24T10:00:01.000001    0.000000 udp        2001:db8:85a3:8d3:1319:8a2e:370:7348 53124 <->      2001:db8::53 53           1       1      100     1500 CON   idle   -
                2026-11-24T10:00:02.000001 3723.500000 icmp                                   10.0.0.1 -      ->    198.51.100.200 8/0          3       0      300        0 ECO   idle   -
                2026-11-24T10:00:03.000001    0.000000 arp                                    10.0.0.1 -     <->          10.0.0.2 -            1       1      100     1500 CON   idle   vlan:100
                2026-11-24T10:00:04.000001    0.000000 eth                           02:00:00:00:00:01 -      -> 01:80:c2:00:00:0e 0x88cc       1       0      100        0 INT   idle   -
                2026-11-24T10:00:05.000001    0.000000 infiniband                                   17 -     <->                 4 -            2       2      200     3000 CON   idle   infiniband:65535 (72/73)
                """);
    }

    @Test
    void showsTunnelsBesideTheFlowsThatTheyCarry() throws IOException {
        Lines lines = new Lines().write(tunnel(), inTwoTunnels());

        assertThat(lines.text()).isEqualTo("""
                StartTime                        Dur Proto         SrcAddr Sport Dir         DstAddr Dport SrcPkts DstPkts SrcBytes DstBytes State Cause  Path
                2026-11-24T10:00:00.000001 60.000000 vxlan       192.0.2.1 -     <->       192.0.2.2 5000       10      12     1000    18000 TUN   status vlan:100
                2026-11-24T10:00:00.000001  0.250000 tcp          10.0.0.1 49152  ->        10.0.0.2 80          7       8      700    12000 FIN   closed vlan:100 mpls:16100,24001/16200 vxlan:5000 vlan:7
                """);
    }

    @Test
    void showsADashForWhatARecordHasNot() throws IOException {
        Lines lines = new Lines().write(RecordFixture.flow());

        assertThat(lines.text()).isEqualTo("""
                StartTime                        Dur Proto         SrcAddr Sport Dir         DstAddr Dport SrcPkts DstPkts SrcBytes DstBytes State Cause  Path
                -                                  - -                   - -      ->               - -           -       -        -        - -     -      -
                """);
    }

    private static RecordFixture counted(RecordFixture fixture, long seconds, int source, int destination) {
        return fixture.with(RecordField.CAUSE, "idle")
                .with(RecordField.START, 1_795_514_400_000_001_999L + seconds * 1_000_000_000L)
                .with(RecordField.SRC_PACKETS, source)
                .with(RecordField.DST_PACKETS, destination)
                .with(RecordField.SRC_BYTES, source * 100L)
                .with(RecordField.DST_BYTES, destination * 1500L);
    }

    private static RecordFixture tcp() {
        return counted(RecordFixture.flow(), 0, 7, 8)
                .with(RecordField.CAUSE, "closed")
                .with(RecordField.DURATION, "0.25")
                .with(RecordField.PROTO, "tcp")
                .with(RecordField.PROTO_NUMBER, 6)
                .with(RecordField.SRC_ADDR, "10.0.0.1")
                .with(RecordField.SRC_PORT, 49152)
                .with(RecordField.DST_ADDR, "10.0.0.2")
                .with(RecordField.DST_PORT, 80)
                .with(RecordField.STATE, "FIN")
                .with(RecordField.DIRECTION_BY, "syn");
    }

    private static RecordFixture udpOverIpv6() {
        return counted(RecordFixture.flow(), 1, 1, 1)
                .with(RecordField.DURATION, 1)
                .with(RecordField.PROTO, "udp")
                .with(RecordField.PROTO_NUMBER, 17)
                .with(RecordField.SRC_ADDR, "2001:db8:85a3:8d3:1319:8a2e:370:7348")
                .with(RecordField.SRC_PORT, 53124)
                .with(RecordField.DST_ADDR, "2001:db8::53")
                .with(RecordField.DST_PORT, 53)
                .with(RecordField.STATE, "CON")
                .with(RecordField.DIRECTION_BY, "port");
    }

    private static RecordFixture icmp() {
        return counted(RecordFixture.flow(), 2, 3, 0)
                .with(RecordField.DURATION, "3723.5")
                .with(RecordField.PROTO, "icmp")
                .with(RecordField.PROTO_NUMBER, 1)
                .with(RecordField.SRC_ADDR, "10.0.0.1")
                .with(RecordField.DST_ADDR, "198.51.100.200")
                .with(RecordField.ICMP_TYPE, 8)
                .with(RecordField.ICMP_CODE, 0)
                .with(RecordField.STATE, "ECO");
    }

    private static RecordFixture arp() {
        return counted(RecordFixture.flow(), 3, 1, 1)
                .with(RecordField.DURATION, 0)
                .with(RecordField.PROTO, "arp")
                .with(RecordField.SRC_ADDR, "10.0.0.1")
                .with(RecordField.DST_ADDR, "10.0.0.2")
                .with(RecordField.STATE, "CON")
                .with(RecordField.SRC_MAC, "02:00:00:00:00:01")
                .layer("vlan", 100);
    }

    private static RecordFixture ethernet() {
        return counted(RecordFixture.flow(), 4, 1, 0)
                .with(RecordField.DURATION, 0)
                .with(RecordField.PROTO, "eth")
                .with(RecordField.ETHER_TYPE, 0x88cc)
                .with(RecordField.STATE, "INT")
                .with(RecordField.SRC_MAC, "02:00:00:00:00:01")
                .with(RecordField.DST_MAC, "01:80:c2:00:00:0e");
    }

    private static RecordFixture infiniband() {
        return counted(RecordFixture.flow(), 5, 2, 2)
                .with(RecordField.DURATION, 0)
                .with(RecordField.PROTO, "infiniband")
                .with(RecordField.SRC_ADDR, "17")
                .with(RecordField.DST_ADDR, "4")
                .with(RecordField.STATE, "CON")
                .layer("infiniband", 0xffff)
                .labels(RecordField.SRC_LABELS, 72)
                .labels(RecordField.DST_LABELS, 73);
    }

    private static RecordFixture tunnel() {
        return counted(RecordFixture.tunnel(), 0, 10, 12)
                .with(RecordField.CAUSE, "status")
                .with(RecordField.DURATION, "60")
                .with(RecordField.TUNNEL, "vxlan")
                .with(RecordField.ID, 5000)
                .with(RecordField.OUTER_SRC_ADDR, "192.0.2.1")
                .with(RecordField.OUTER_DST_ADDR, "192.0.2.2")
                .layer("vlan", 100);
    }

    private static RecordFixture inTwoTunnels() {
        return tcp().with(RecordField.OUTER_SRC_ADDR, "192.0.2.1")
                .with(RecordField.OUTER_DST_ADDR, "192.0.2.2")
                .layer("vlan", 100)
                .layer("mpls")
                .layer("vxlan", 5000)
                .over("192.0.2.1", "192.0.2.2")
                .layer("vlan", 7)
                .labels(RecordField.SRC_LABELS, 16100, 24001)
                .labels(RecordField.DST_LABELS, 16200);
    }
}
