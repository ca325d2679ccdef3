package org.ocellus.output.json.ecs;

import org.ocellus.output.json.profile.FlowFacts;
import org.ocellus.output.json.profile.Member;
import org.ocellus.output.json.profile.ValueWriter;
import org.ocellus.output.json.reader.Members;
import org.ocellus.spi.record.EncapsulationPath;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;
import tools.jackson.core.JsonGenerator;

/** {@code network}: what both ends have in common. */
final class EcsNetwork {
    static final String OBJECT = "network";

    private static final String VLAN = "vlan";
    private static final int NONE = -1;
    private static final String IANA_NUMBER = "iana_number";
    private static final Member TRANSPORT = Member.of("transport", RecordField.PROTO);
    private static final Member COMMUNITY_ID = Member.of(RecordField.COMMUNITY_ID);

    private final ValueWriter values;
    private final FlowFacts facts;

    EcsNetwork(ValueWriter values, FlowFacts facts) {
        this.values = values;
        this.facts = facts;
    }

    void write(FlowRecord flow, JsonGenerator json) {
        json.writeObjectPropertyStart(OBJECT);
        RecordField end = flow.has(RecordField.TUNNEL) ? RecordField.OUTER_SRC_ADDR : RecordField.SRC_ADDR;
        if (facts.isIp(flow, end)) {
            json.writeStringProperty("type", facts.isIpV6(flow, end) ? "ipv6" : "ipv4");
        }
        if (flow.has(RecordField.PROTO_NUMBER)) {
            values.write(flow, TRANSPORT, json);
            // a keyword, and so a text, although it is a number
            json.writeStringProperty(IANA_NUMBER, Long.toString(flow.number(RecordField.PROTO_NUMBER)));
        }
        values.write(flow, COMMUNITY_ID, json);
        json.writeNumberProperty("bytes", flow.number(RecordField.SRC_BYTES) + flow.number(RecordField.DST_BYTES));
        json.writeNumberProperty(
                "packets", flow.number(RecordField.SRC_PACKETS) + flow.number(RecordField.DST_PACKETS));
        vlans(flow.path(), json);
        json.writeEndObject();
    }

    /** {@return what is read back} The VLANs are on the path too, and the sums are those of both ends. */
    static Members members() {
        return Members.of(TRANSPORT, COMMUNITY_ID)
                .text(
                        IANA_NUMBER,
                        (text, record) -> record.number(RecordField.PROTO_NUMBER, Integer.parseUnsignedInt(text)));
    }

    /** The outermost VLAN, and in {@code inner} the next one in it, as of QinQ. */
    private static void vlans(EncapsulationPath path, JsonGenerator json) {
        int outer = vlan(path, 0);
        if (outer == NONE) {
            return;
        }
        vlan(path.id(outer), json);
        int inner = vlan(path, outer + 1);
        if (inner != NONE) {
            json.writeObjectPropertyStart("inner");
            vlan(path.id(inner), json);
            json.writeEndObject();
        }
    }

    private static int vlan(EncapsulationPath path, int from) {
        for (int i = from; i < path.size(); i++) {
            if (path.name(i).equals(VLAN) && path.hasId(i)) {
                return i;
            }
        }
        return NONE;
    }

    private static void vlan(long id, JsonGenerator json) {
        json.writeObjectPropertyStart(VLAN);
        json.writeStringProperty("id", Long.toUnsignedString(id));
        json.writeEndObject();
    }
}
