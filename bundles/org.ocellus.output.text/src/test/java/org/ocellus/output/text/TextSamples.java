package org.ocellus.output.text;

import org.ocellus.spi.record.RecordField;
import org.ocellus.testkit.RecordFixture;

/** Records of every kind, as the sensor makes them. */
final class TextSamples {
    private TextSamples() {}

    static RecordFixture[] kinds() {
        return new RecordFixture[] {
            inTwoTunnels(),
            midway(),
            udp(),
            icmp(),
            ethernet(),
            infiniband(),
            ownerless(),
            tunnel(),
            RecordFixture.flow()
        };
    }

    private static RecordFixture counted(RecordFixture fixture, int source, int destination) {
        return fixture.with(RecordField.CAUSE, "idle")
                .with(RecordField.START, 1_795_514_400_000_001_999L)
                .with(RecordField.END, 1_795_514_401_500_002_998L)
                .with(RecordField.DURATION, "1.500000999")
                .with(RecordField.SRC_PACKETS, source)
                .with(RecordField.DST_PACKETS, destination)
                .with(RecordField.SRC_BYTES, source * 100L)
                .with(RecordField.DST_BYTES, destination * 1500L);
    }

    static RecordFixture inTwoTunnels() {
        return tcp().with(RecordField.DIRECTION_BY, "syn")
                .with(RecordField.END, 1_795_514_400_250_001_999L)
                .with(RecordField.DURATION, "0.25")
                .with(RecordField.CAUSE, "closed")
                .with(RecordField.DST_ADDR, "2001:db8::2")
                .layer("vlan", 100)
                .layer("mpls")
                .layer("vxlan", 5000)
                .labelsOfLayer(RecordField.SRC_LABELS, 1, 16100, 24001)
                .labelsOfLayer(RecordField.DST_LABELS, 1, 16200);
    }

    private static RecordFixture tcp() {
        return counted(RecordFixture.flow(), 7, 8)
                .with(RecordField.PROTO, "tcp")
                .with(RecordField.PROTO_NUMBER, 6)
                .with(RecordField.SRC_ADDR, "10.0.0.1")
                .with(RecordField.SRC_PORT, 49152)
                .with(RecordField.DST_ADDR, "10.0.0.2")
                .with(RecordField.DST_PORT, 443)
                .with(RecordField.DST_BYTES, 12000)
                .with(RecordField.STATE, "FIN");
    }

    private static RecordFixture midway() {
        return tcp().with(RecordField.STATE, "CON").with(RecordField.DST_PACKETS, 0);
    }

    private static RecordFixture udp() {
        return counted(RecordFixture.flow(), 1, 1)
                .with(RecordField.PROTO, "udp")
                .with(RecordField.PROTO_NUMBER, 17)
                .with(RecordField.SRC_ADDR, "::ffff:a00:1")
                .with(RecordField.SRC_PORT, 53124)
                .with(RecordField.DST_ADDR, "2001:db8::53")
                .with(RecordField.DST_PORT, 53)
                .with(RecordField.SENSOR, "probe_\"1\",;x")
                .with(RecordField.STATE, "CON");
    }

    private static RecordFixture icmp() {
        return counted(RecordFixture.flow(), 3, 0)
                .with(RecordField.PROTO, "ipv6-icmp")
                .with(RecordField.PROTO_NUMBER, 58)
                .with(RecordField.SRC_ADDR, "2001:db8::1")
                .with(RecordField.DST_ADDR, "2001:db8::2")
                .with(RecordField.ICMP_TYPE, 128)
                .with(RecordField.ICMP_CODE, 0)
                .with(RecordField.STATE, "ECO")
                .layer("gre")
                .layer("vlan", 7);
    }

    private static RecordFixture ethernet() {
        return counted(RecordFixture.flow(), 1, 0)
                .with(RecordField.PROTO, "eth")
                .with(RecordField.SRC_ADDR, "02:00:00:00:00:01")
                .with(RecordField.DST_ADDR, "01:80:c2:00:00:0e")
                .with(RecordField.ETHER_TYPE, 0x88cc)
                .with(RecordField.STATE, "INT");
    }

    private static RecordFixture infiniband() {
        return counted(RecordFixture.flow(), 2, 2)
                .with(RecordField.PROTO, "infiniband")
                .with(RecordField.SRC_ADDR, "fe80::2:c903:1:2")
                .with(RecordField.DST_ADDR, "fe80::2:c903:1:3")
                .with(RecordField.STATE, "CON")
                .layer("infiniband", 0xffff)
                .labelsOfLayer(RecordField.SRC_LABELS, 0, 72)
                .labelsOfLayer(RecordField.DST_LABELS, 0, 73);
    }

    private static RecordFixture ownerless() {
        return counted(RecordFixture.flow(), 2, 2)
                .with(RecordField.PROTO, "ospfigp")
                .with(RecordField.PROTO_NUMBER, 89)
                .layer("gtp", -1)
                .labels(RecordField.SRC_LABELS, 0xffff_ffffL, 1);
    }

    static RecordFixture tunnel() {
        return counted(RecordFixture.tunnel(), 10, 12)
                .with(RecordField.CAUSE, "status")
                .with(RecordField.TUNNEL, "vxlan")
                .with(RecordField.ID, 5000)
                .with(RecordField.OUTER_SRC_ADDR, "192.0.2.1")
                .with(RecordField.OUTER_DST_ADDR, "192.0.2.2")
                .layer("vlan", 100);
    }

    /** {@return a record that has every field} */
    static RecordFixture everything() {
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
                case TIME, DURATION -> everything.with(field, number * 1_000_001_000L);
                case LABELS -> everything.labelsOfLayer(field, 1, number, 0xFFFF_FFFFL);
                case PATH -> everything.layer("gre", -1).layer("mpls").layer("geneve", 0);
            }
        }
        return everything.with(RecordField.TYPE, "flow");
    }
}
