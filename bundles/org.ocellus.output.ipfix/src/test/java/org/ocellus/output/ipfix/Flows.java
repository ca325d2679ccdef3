package org.ocellus.output.ipfix;

import java.util.Map;
import org.ocellus.spi.record.RecordField;
import org.ocellus.spi.record.RunSummary;
import org.ocellus.testkit.RecordFixture;

/** Records for tests. */
public final class Flows {
    private Flows() {}

    /** {@return a TCP connection, with what every record has} */
    static RecordFixture tcp() {
        return udp().with(RecordField.PROTO, "tcp")
                .with(RecordField.PROTO_NUMBER, 6)
                .with(RecordField.SRC_TCP_FLAGS, "SAPF")
                .with(RecordField.DST_TCP_FLAGS, "SA");
    }

    /** {@return an exchange over UDP, with what every record has} */
    static RecordFixture udp() {
        return counted()
                .with(RecordField.PROTO, "udp")
                .with(RecordField.PROTO_NUMBER, 17)
                .with(RecordField.SRC_ADDR, "10.0.0.1")
                .with(RecordField.DST_ADDR, "10.0.0.2")
                .with(RecordField.SRC_PORT, 49_152)
                .with(RecordField.DST_PORT, 53)
                .with(RecordField.SRC_TTL, 64)
                .with(RecordField.DST_TTL, 57)
                .with(RecordField.SRC_TOS, 0xB8)
                .with(RecordField.DST_TOS, 0x08);
    }

    /** {@return an echo request and its reply} */
    static RecordFixture ping() {
        return counted()
                .with(RecordField.PROTO, "icmp")
                .with(RecordField.PROTO_NUMBER, 1)
                .with(RecordField.SRC_ADDR, "10.0.0.1")
                .with(RecordField.DST_ADDR, "10.0.0.2")
                .with(RecordField.ICMP_TYPE, 8)
                .with(RecordField.ICMP_CODE, 0);
    }

    private static RecordFixture counted() {
        return RecordFixture.flow()
                .with(RecordField.CAUSE, "closed")
                .with(RecordField.START, "2026-11-24T10:00:00.123456789Z")
                .with(RecordField.END, "2026-11-24T10:00:01.5Z")
                .with(RecordField.DURATION, "1.376543211")
                .with(RecordField.SRC_PACKETS, 7)
                .with(RecordField.DST_PACKETS, 5)
                .with(RecordField.SRC_BYTES, 4774)
                .with(RecordField.DST_BYTES, 2110)
                .with(RecordField.SRC_PAYLOAD_BYTES, 4000)
                .with(RecordField.DST_PAYLOAD_BYTES, 1500)
                .with(RecordField.STATE, "FIN")
                .with(RecordField.DIRECTION_BY, "syn")
                .with(RecordField.FLOW_ID, "00c0ffee00000001");
    }

    /** {@return a record with every field of a flow, each with a value of its own} */
    public static RecordFixture everything() {
        RecordFixture record = RecordFixture.flow();
        for (RecordField field : RecordField.values()) {
            if (field != RecordField.TYPE && field != RecordField.TUNNEL && field != RecordField.ID) {
                state(record, field);
            }
        }
        return record.with(RecordField.PROTO, "tcp")
                .with(RecordField.PROTO_NUMBER, 6)
                .with(RecordField.CAUSE, "closed")
                .with(RecordField.SRC_ADDR, "10.0.0.1")
                .with(RecordField.DST_ADDR, "10.0.0.2")
                .with(RecordField.START, "2026-11-24T10:00:00.123456789Z")
                .with(RecordField.END, "2026-11-24T10:00:01.000000001Z")
                .with(RecordField.DURATION, "0.876543212")
                .with(RecordField.SRC_TCP_FLAGS, "SAPFRUEC")
                .with(RecordField.DST_TCP_FLAGS, "SA")
                .with(RecordField.FLOW_ID, "fedcba9876543210")
                .with(RecordField.PARENT, "0123456789abcdef")
                .layer("vlan", 100)
                .with(RecordField.SRC_TOS, 0xB9)
                .with(RecordField.DST_TOS, 0x20)
                .with(RecordField.SRC_DSCP, 0x2E)
                .with(RecordField.DST_DSCP, 8)
                .with(RecordField.SYN_SYNACK_TIME, 20_000)
                .with(RecordField.SYNACK_ACK_TIME, 30_000)
                .with(RecordField.TCP_RTT, 50_000)
                .layer("gtp")
                .over("192.0.2.1", "192.0.2.2")
                .with(RecordField.OUTER_SRC_ADDR, "192.0.2.1")
                .with(RecordField.OUTER_DST_ADDR, "192.0.2.2")
                .labelsOfLayer(RecordField.SRC_LABELS, 1, 0x8000_0001L)
                .labelsOfLayer(RecordField.DST_LABELS, 1, 7);
    }

    private static void state(RecordFixture record, RecordField field) {
        switch (field.type()) {
            case TEXT -> record.with(field, "w" + field.name().length());
            case NUMBER, COUNT -> record.with(field, 1 + field.name().length());
            case TIME -> record.with(field, "2026-11-24T09:00:00.000000001Z");
            case DURATION -> record.with(field, 1_000_000_007L + field.name().length());
            case MAC ->
                record.with(field, "02:00:00:00:00:" + (10 + field.name().length()));
            case BYTES -> record.with(field, "00ff" + (10 + field.name().length()));
            case ADDRESS, LABELS, PATH -> {}
        }
    }

    /** {@return the VXLAN that carries something} */
    static RecordFixture tunnel() {
        return RecordFixture.tunnel()
                .with(RecordField.CAUSE, "status")
                .with(RecordField.START, "2026-11-24T10:00:00Z")
                .with(RecordField.END, "2026-11-24T10:00:10Z")
                .with(RecordField.DURATION, "10")
                .with(RecordField.SRC_PACKETS, 70)
                .with(RecordField.DST_PACKETS, 50)
                .with(RecordField.SRC_BYTES, 47_740)
                .with(RecordField.DST_BYTES, 21_100)
                .with(RecordField.TUNNEL, "vxlan")
                .with(RecordField.ID, 5000)
                .with(RecordField.OUTER_SRC_ADDR, "192.0.2.1")
                .with(RecordField.OUTER_DST_ADDR, "192.0.2.2")
                .with(RecordField.FLOW_ID, "00c0ffee0000000f");
    }

    /** {@return a run that saw ten packets} */
    static RunSummary summary() {
        return new RunSummary(10, 9, 1, 6884, 2, 3, 1, 1, 0, 0, 0, 4, 6, 5, 1000, Map.of());
    }
}
