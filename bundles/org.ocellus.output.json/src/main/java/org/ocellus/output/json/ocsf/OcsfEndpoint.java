package org.ocellus.output.json.ocsf;

import org.ocellus.output.json.profile.FlowFacts;
import org.ocellus.output.json.profile.Member;
import org.ocellus.output.json.profile.ValueWriter;
import org.ocellus.output.json.reader.AddressText;
import org.ocellus.output.json.reader.GatheredRecord;
import org.ocellus.output.json.reader.Members;
import org.ocellus.spi.record.EncapsulationPath;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;
import tools.jackson.core.JsonGenerator;

/**
 * {@code src_endpoint} or {@code dst_endpoint}. An end that has no IP address has its MAC address or InfiniBand LID as {@code uid}:
 * the schema wants one of both.
 */
final class OcsfEndpoint {
    private static final String VLAN = "vlan";
    private static final String IP = "ip";
    private static final String UID = "uid";
    private static final String UNKNOWN = "unknown";

    private final String name;
    private final RecordField address;
    private final RecordField outer;
    private final Member port;
    private final Member mac;
    private final ValueWriter values;
    private final FlowFacts facts;

    private OcsfEndpoint(
            String name,
            RecordField address,
            RecordField outer,
            RecordField port,
            RecordField mac,
            ValueWriter values,
            FlowFacts facts) {
        this.name = name;
        this.address = address;
        this.outer = outer;
        this.port = Member.of("port", port);
        this.mac = Member.of("mac", mac);
        this.values = values;
        this.facts = facts;
    }

    static OcsfEndpoint source(ValueWriter values, FlowFacts facts) {
        return new OcsfEndpoint(
                "src_endpoint",
                RecordField.SRC_ADDR,
                RecordField.OUTER_SRC_ADDR,
                RecordField.SRC_PORT,
                RecordField.SRC_MAC,
                values,
                facts);
    }

    static OcsfEndpoint destination(ValueWriter values, FlowFacts facts) {
        return new OcsfEndpoint(
                "dst_endpoint",
                RecordField.DST_ADDR,
                RecordField.OUTER_DST_ADDR,
                RecordField.DST_PORT,
                RecordField.DST_MAC,
                values,
                facts);
    }

    void write(FlowRecord flow, JsonGenerator json) {
        RecordField end = flow.has(RecordField.TUNNEL) ? outer : address;
        json.writeObjectPropertyStart(name);
        if (flow.has(end)) {
            json.writeName(facts.isIp(flow, end) ? IP : UID);
            values.write(flow, end, json);
        } else {
            json.writeStringProperty(UID, UNKNOWN);
        }
        values.write(flow, port, json);
        values.write(flow, mac, json);
        vlan(flow.path(), json);
        json.writeEndObject();
    }

    String name() {
        return name;
    }

    /** {@return what is read back} The VLAN is on the path too. */
    Members members() {
        return Members.of(port, mac).text(IP, this::address).text(UID, this::address);
    }

    private void address(String text, GatheredRecord record) {
        if (!text.equals(UNKNOWN)) {
            record.address(address, AddressText.bytes(text));
        }
    }

    /** The innermost VLAN: the one that the end itself is in. */
    private static void vlan(EncapsulationPath path, JsonGenerator json) {
        for (int i = path.size() - 1; i >= 0; i--) {
            if (path.name(i).equals(VLAN) && path.hasId(i)) {
                json.writeStringProperty("vlan_uid", Long.toUnsignedString(path.id(i)));
                return;
            }
        }
    }
}
