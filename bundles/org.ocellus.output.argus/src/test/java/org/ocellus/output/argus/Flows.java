package org.ocellus.output.argus;

import org.ocellus.spi.record.RecordField;
import org.ocellus.testkit.RecordFixture;

/** Records that the tests of this bundle share. */
final class Flows {
    static final String START = "2026-11-24T10:00:00.000001234Z";
    static final String END = "2026-11-24T10:00:02.500001234Z";

    private Flows() {}

    /** {@return a TCP connection that was closed, with its handshake} */
    static RecordFixture tcp() {
        return basic("tcp", 6)
                .with(RecordField.SRC_PORT, 49152)
                .with(RecordField.DST_PORT, 443)
                .with(RecordField.STATE, "FIN")
                .with(RecordField.CAUSE, "closed")
                .with(RecordField.DIRECTION_BY, "syn")
                .with(RecordField.SRC_TCP_FLAGS, "SAPF")
                .with(RecordField.DST_TCP_FLAGS, "SAPF");
    }

    /** {@return a question and its answer} */
    static RecordFixture udp() {
        return basic("udp", 17)
                .with(RecordField.SRC_PORT, 40000)
                .with(RecordField.DST_PORT, 53)
                .with(RecordField.STATE, "CON")
                .with(RecordField.CAUSE, "idle");
    }

    /** {@return a conversation of IPv4 with packets of both sides} */
    static RecordFixture basic(String keyword, int number) {
        return RecordFixture.flow()
                .with(RecordField.PROTO, keyword)
                .with(RecordField.PROTO_NUMBER, number)
                .with(RecordField.START, START)
                .with(RecordField.END, END)
                .with(RecordField.DURATION, "2.5")
                .with(RecordField.SRC_ADDR, "10.0.0.1")
                .with(RecordField.DST_ADDR, "192.0.2.7")
                .with(RecordField.SRC_PACKETS, 7)
                .with(RecordField.DST_PACKETS, 5)
                .with(RecordField.SRC_BYTES, 4774)
                .with(RecordField.DST_BYTES, 2110)
                .with(RecordField.SRC_PAYLOAD_BYTES, 4300)
                .with(RecordField.DST_PAYLOAD_BYTES, 1700);
    }

    /** Takes all that is counted of the responder. */
    static RecordFixture unanswered(RecordFixture flow) {
        return flow.with(RecordField.DST_PACKETS, 0)
                .with(RecordField.DST_BYTES, 0)
                .with(RecordField.DST_PAYLOAD_BYTES, 0);
    }
}
