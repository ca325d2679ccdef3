package org.ocellus.output.json.ocsf;

import org.ocellus.output.json.profile.FlowFacts;
import org.ocellus.output.json.profile.Member;
import org.ocellus.output.json.profile.ValueWriter;
import org.ocellus.output.json.reader.Members;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;
import tools.jackson.core.JsonGenerator;

/** {@code connection_info}: what both ends have in common. */
final class ConnectionInfo {
    static final String OBJECT = "connection_info";

    private static final Member UID = Member.of("uid", RecordField.FLOW_ID);
    private static final Member COMMUNITY_UID = Member.of("community_uid", RecordField.COMMUNITY_ID);
    private static final Member PROTOCOL_NAME = Member.of("protocol_name", RecordField.PROTO);
    private static final Member PROTOCOL_NUM = Member.of("protocol_num", RecordField.PROTO_NUMBER);

    /** Letters of the flags by their bit in the TCP header, FIN being bit 0 (RFC 9293 section 3.1). */
    private static final String FLAGS = "FSRPAUEC";

    private static final int UNKNOWN = 0;
    private static final int IPV4 = 4;
    private static final int IPV6 = 6;

    private final ValueWriter values;
    private final FlowFacts facts;

    ConnectionInfo(ValueWriter values, FlowFacts facts) {
        this.values = values;
        this.facts = facts;
    }

    void write(FlowRecord flow, JsonGenerator json) {
        json.writeObjectPropertyStart(OBJECT);
        values.write(flow, UID, json);
        values.write(flow, COMMUNITY_UID, json);
        values.write(flow, PROTOCOL_NAME, json);
        values.write(flow, PROTOCOL_NUM, json);
        json.writeNumberProperty("protocol_ver_id", version(flow));
        // The sensor does not know which networks are inside.
        json.writeNumberProperty("direction_id", UNKNOWN);
        if (flow.has(RecordField.SRC_TCP_FLAGS) || flow.has(RecordField.DST_TCP_FLAGS)) {
            json.writeNumberProperty("tcp_flags", flags(flow));
        }
        json.writeEndObject();
    }

    /** {@return what is read back} The flags of both sides are unmapped, a direction each. */
    static Members members() {
        return Members.of(UID, COMMUNITY_UID, PROTOCOL_NAME, PROTOCOL_NUM);
    }

    private int version(FlowRecord flow) {
        RecordField end = flow.has(RecordField.TUNNEL) ? RecordField.OUTER_SRC_ADDR : RecordField.SRC_ADDR;
        if (!facts.isIp(flow, end)) {
            return UNKNOWN;
        }
        return facts.isIpV6(flow, end) ? IPV6 : IPV4;
    }

    /** The flags that either side has sent. */
    private int flags(FlowRecord flow) {
        int flags = 0;
        for (int bit = 0; bit < FLAGS.length(); bit++) {
            if (facts.sent(flow, true, FLAGS.charAt(bit)) || facts.sent(flow, false, FLAGS.charAt(bit))) {
                flags |= 1 << bit;
            }
        }
        return flags;
    }
}
