package org.ocellus.output.json;

import java.util.List;
import java.util.Map;
import org.ocellus.spi.record.ManagementRecord;
import org.ocellus.spi.record.ManagementRecord.CaptureCounters;
import org.ocellus.spi.record.ManagementRecord.OutputCounters;
import org.ocellus.spi.record.RecordField;
import org.ocellus.spi.record.RunSummary;
import org.ocellus.testkit.RecordFixture;

/** Records of each kind, for tests of vocabularies. */
public final class Samples {
    private Samples() {}

    /** {@return one of each kind} */
    public static List<RecordFixture> all() {
        return List.of(tcp(), status(), udpOverIpv6(), icmp(), arp(), ethernet(), infiniband(), tunnel(), everything());
    }

    /** {@return a connection in a VLAN in a VLAN, in a VXLAN, of one record} */
    public static RecordFixture tcp() {
        return RecordFixture.flow()
                .with(RecordField.CAUSE, "closed")
                .with(RecordField.START, "2026-11-24T10:00:00.000001Z")
                .with(RecordField.END, "2026-11-24T10:00:00.250001Z")
                .with(RecordField.DURATION, "0.25")
                .with(RecordField.PROTO, "tcp")
                .with(RecordField.PROTO_NUMBER, 6)
                .with(RecordField.SRC_ADDR, "10.0.0.1")
                .with(RecordField.SRC_PORT, 49152)
                .with(RecordField.DST_ADDR, "10.0.0.2")
                .with(RecordField.DST_PORT, 443)
                .with(RecordField.SRC_PACKETS, 7)
                .with(RecordField.DST_PACKETS, 8)
                .with(RecordField.SRC_BYTES, 700)
                .with(RecordField.DST_BYTES, 12000)
                .with(RecordField.SRC_PAYLOAD_BYTES, 300)
                .with(RecordField.DST_PAYLOAD_BYTES, 11500)
                .with(RecordField.TOTAL_SRC_PACKETS, 7)
                .with(RecordField.TOTAL_DST_PACKETS, 8)
                .with(RecordField.TOTAL_SRC_BYTES, 700)
                .with(RecordField.TOTAL_DST_BYTES, 12000)
                .with(RecordField.STATE, "FIN")
                .with(RecordField.DIRECTION_BY, "syn")
                .with(RecordField.SRC_TCP_FLAGS, "SAPF")
                .with(RecordField.DST_TCP_FLAGS, "SAPF")
                .with(RecordField.SRC_MAC, "02:00:00:00:00:0a")
                .with(RecordField.DST_MAC, "02:00:00:00:00:0b")
                .with(RecordField.COMMUNITY_ID, "1:LQU9qZlK+B5F3KDmev6m5PMibrg=")
                .with(RecordField.FLOW_ID, "095a5379a336c8e0")
                .with(RecordField.PARENT, "e4eed79b6c18e199")
                .with(RecordField.SENSOR, "probe-1")
                .with(RecordField.INTERFACE, "eth0")
                .with(RecordField.FLOW_START, "2026-11-24T10:00:00.000001Z")
                .with(RecordField.RECORD_NUMBER, 1)
                .with(RecordField.SRC_GAP_BYTES, 1460)
                .with(RecordField.DST_GAP_BYTES, 0)
                .layer("vlan", 100)
                .layer("vlan", 200)
                .layer("vxlan", 5000)
                .over("192.0.2.1", "192.0.2.2")
                .with(RecordField.OUTER_SRC_ADDR, "192.0.2.1")
                .with(RecordField.OUTER_DST_ADDR, "192.0.2.2");
    }

    /** {@return the third record of a connection that goes on} */
    public static RecordFixture status() {
        return tcp().with(RecordField.CAUSE, "status")
                .with(RecordField.RECORD_NUMBER, 3)
                .with(RecordField.START, "2026-11-24T10:02:00Z")
                .with(RecordField.END, "2026-11-24T10:02:59Z")
                .with(RecordField.TOTAL_SRC_PACKETS, 21)
                .with(RecordField.STATE, "CON")
                .with(RecordField.SRC_TCP_FLAGS, "SAP")
                .with(RecordField.DST_TCP_FLAGS, "SAP");
    }

    /** {@return a question and its answer} */
    public static RecordFixture udpOverIpv6() {
        return RecordFixture.flow()
                .with(RecordField.CAUSE, "idle")
                .with(RecordField.START, "2026-11-24T10:00:01Z")
                .with(RecordField.END, "2026-11-24T10:00:01.5Z")
                .with(RecordField.DURATION, "0.5")
                .with(RecordField.PROTO, "udp")
                .with(RecordField.PROTO_NUMBER, 17)
                .with(RecordField.SRC_ADDR, "2001:db8::1")
                .with(RecordField.SRC_PORT, 53124)
                .with(RecordField.DST_ADDR, "2001:db8::53")
                .with(RecordField.DST_PORT, 53)
                .with(RecordField.SRC_PACKETS, 1)
                .with(RecordField.DST_PACKETS, 1)
                .with(RecordField.SRC_BYTES, 90)
                .with(RecordField.DST_BYTES, 200)
                .with(RecordField.STATE, "CON")
                .with(RecordField.DIRECTION_BY, "first")
                .with(RecordField.FLOW_ID, "77");
    }

    /** {@return an echo request without an answer} */
    public static RecordFixture icmp() {
        return RecordFixture.flow()
                .with(RecordField.CAUSE, "idle")
                .with(RecordField.START, "2026-11-24T10:00:02Z")
                .with(RecordField.END, "2026-11-24T10:00:02Z")
                .with(RecordField.DURATION, "0")
                .with(RecordField.PROTO, "icmp")
                .with(RecordField.PROTO_NUMBER, 1)
                .with(RecordField.SRC_ADDR, "10.0.0.1")
                .with(RecordField.DST_ADDR, "10.0.0.2")
                .with(RecordField.ICMP_TYPE, 8)
                .with(RecordField.ICMP_CODE, 0)
                .with(RecordField.SRC_PACKETS, 1)
                .with(RecordField.DST_PACKETS, 0)
                .with(RecordField.SRC_BYTES, 98)
                .with(RecordField.DST_BYTES, 0)
                .with(RecordField.STATE, "ECO")
                .with(RecordField.FLOW_ID, "78");
    }

    /** {@return a question for a MAC address} */
    public static RecordFixture arp() {
        return RecordFixture.flow()
                .with(RecordField.CAUSE, "idle")
                .with(RecordField.START, "2026-11-24T10:00:03Z")
                .with(RecordField.END, "2026-11-24T10:00:03Z")
                .with(RecordField.PROTO, "arp")
                .with(RecordField.SRC_ADDR, "10.0.0.1")
                .with(RecordField.DST_ADDR, "10.0.0.2")
                .with(RecordField.SRC_PACKETS, 1)
                .with(RecordField.SRC_BYTES, 60)
                .with(RecordField.STATE, "REQ")
                .with(RecordField.SRC_MAC, "02:00:00:00:00:0a")
                .with(RecordField.FLOW_ID, "79");
    }

    /** {@return traffic of no protocol that is known} */
    public static RecordFixture ethernet() {
        return RecordFixture.flow()
                .with(RecordField.CAUSE, "shutdown")
                .with(RecordField.START, "2026-11-24T10:00:04Z")
                .with(RecordField.END, "2026-11-24T10:00:04Z")
                .with(RecordField.PROTO, "eth")
                .with(RecordField.SRC_ADDR, "02:00:00:00:00:0a")
                .with(RecordField.DST_ADDR, "01:80:c2:00:00:0e")
                .with(RecordField.ETHER_TYPE, 0x88cc)
                .with(RecordField.SRC_PACKETS, 1)
                .with(RecordField.SRC_BYTES, 60)
                .with(RecordField.FLOW_ID, "7a");
    }

    /** {@return a conversation of two queue pairs} */
    public static RecordFixture infiniband() {
        return RecordFixture.flow()
                .with(RecordField.CAUSE, "evicted")
                .with(RecordField.START, "2026-11-24T10:00:05Z")
                .with(RecordField.END, "2026-11-24T10:00:06Z")
                .with(RecordField.DURATION, "1")
                .with(RecordField.PROTO, "infiniband")
                .with(RecordField.SRC_PACKETS, 2)
                .with(RecordField.SRC_BYTES, 600)
                .with(RecordField.SRC_ADDR, "fe80::2:c903:1:2")
                .with(RecordField.DST_ADDR, "fe80::2:c903:1:3")
                .with(RecordField.FLOW_ID, "7b")
                .layer("infiniband", 65535)
                .labelsOfLayer(RecordField.SRC_LABELS, 0, 72)
                .labelsOfLayer(RecordField.DST_LABELS, 0, 73);
    }

    /** {@return a tunnel, seen for the first time} */
    public static RecordFixture tunnel() {
        return RecordFixture.tunnel()
                .with(RecordField.CAUSE, "start")
                .with(RecordField.START, "2026-11-24T10:00:00Z")
                .with(RecordField.END, "2026-11-24T10:01:00Z")
                .with(RecordField.DURATION, "60")
                .with(RecordField.TUNNEL, "vxlan")
                .with(RecordField.ID, 5000)
                .with(RecordField.OUTER_SRC_ADDR, "192.0.2.1")
                .with(RecordField.OUTER_DST_ADDR, "192.0.2.2")
                .with(RecordField.SRC_PACKETS, 10)
                .with(RecordField.DST_PACKETS, 12)
                .with(RecordField.SRC_BYTES, 1000)
                .with(RecordField.DST_BYTES, 18000)
                .with(RecordField.FLOW_ID, "e4eed79b6c18e199")
                .with(RecordField.RECORD_NUMBER, 1)
                .layer("vlan", 100);
    }

    /** {@return a record that has every field} */
    public static RecordFixture everything() {
        RecordFixture everything = RecordFixture.flow();
        long number = 3;
        for (RecordField field : RecordField.values()) {
            number += 2;
            switch (field.type()) {
                case TEXT -> everything.with(field, "x" + number);
                case ADDRESS -> everything.with(field, "2001:db8::" + number);
                case MAC -> everything.with(field, "02:00:00:00:ff:0a");
                case BYTES -> everything.with(field, "00ff20");
                case NUMBER, COUNT -> everything.with(field, number);
                case TIME, DURATION -> everything.with(field, number * 1_000_000_001L);
                case LABELS -> everything.labelsOfLayer(field, 1, number, 0xFFFF_FFFFL);
                case PATH ->
                    everything
                            .layer("gre", -1)
                            .over("198.51.100.1", "198.51.100.2")
                            .layer("mpls")
                            .layer("geneve", 0)
                            .over("::ffff:1:2", "2001:db8::b");
            }
        }
        return everything.with(RecordField.TYPE, "flow");
    }

    /** {@return what the sensor says of itself} */
    public static ManagementRecord management() {
        RunSummary ledger = new RunSummary(100, 98, 2, 64_000, 10, 12, 3, 4, 1, 5, 6, 7, 8, 9, 65536, Map.of());
        return new ManagementRecord(
                "probe-1",
                3,
                1_795_514_400_000_000_000L,
                1_795_514_460_500_000_000L,
                60_000_000_000L,
                false,
                ledger,
                List.of(new CaptureCounters("eth0", 90, 60_000, 8), new CaptureCounters("tour.pcap", 10, 4_000, -1)),
                List.of(new OutputCounters("json:-", 12, 1, 4)));
    }
}
