package org.ocellus.output.json.ocsf;

import java.util.EnumSet;
import java.util.Set;
import org.ocellus.output.json.profile.FlowFacts;
import org.ocellus.output.json.profile.JsonProfile;
import org.ocellus.output.json.profile.Member;
import org.ocellus.output.json.profile.ValueWriter;
import org.ocellus.output.json.reader.GatheredRecord;
import org.ocellus.output.json.reader.Members;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.ManagementRecord;
import org.ocellus.spi.record.RecordField;
import org.ocellus.spi.record.RunSummary;
import tools.jackson.core.JsonGenerator;

/**
 * Records as events of the <a href="https://schema.ocsf.io">Open Cybersecurity Schema Framework</a>: flows as Network Activity
 * (class 4001), tunnels as Tunnel Activity (class 4014). What the schema has no attribute for is in {@code unmapped}.
 */
public final class OcsfProfile implements JsonProfile {
    /** The first version with {@code initiator_id} and {@code cumulative_traffic}. */
    static final String VERSION = "1.9.0-dev";

    private static final String METADATA = "metadata";
    private static final String REPORTER_OBJECT = "reporter";
    private static final String UNMAPPED_OBJECT = "unmapped";
    private static final String CLASS = "class_name";
    private static final String FLOW_CLASS = "Network Activity";
    private static final String TUNNEL_CLASS = "Tunnel Activity";
    private static final long NANOS_PER_MILLI = 1_000_000L;
    private static final int NETWORK_CATEGORY = 4;
    private static final int NETWORK_ACTIVITY = 4001;
    private static final int TUNNEL_ACTIVITY = 4014;
    private static final int INFORMATIONAL = 1;
    private static final int UNKNOWN = 0;
    private static final int SOURCE = 1;

    /** Fields that the schema has an attribute for; all others are unmapped. Times are there in milliseconds, so they are too. */
    private static final Set<RecordField> MAPPED = EnumSet.of(
            RecordField.PROTO,
            RecordField.PROTO_NUMBER,
            RecordField.SRC_ADDR,
            RecordField.SRC_PORT,
            RecordField.DST_ADDR,
            RecordField.DST_PORT,
            RecordField.SRC_PACKETS,
            RecordField.DST_PACKETS,
            RecordField.SRC_BYTES,
            RecordField.DST_BYTES,
            RecordField.TOTAL_SRC_PACKETS,
            RecordField.TOTAL_DST_PACKETS,
            RecordField.TOTAL_SRC_BYTES,
            RecordField.TOTAL_DST_BYTES,
            RecordField.SRC_MAC,
            RecordField.DST_MAC,
            RecordField.COMMUNITY_ID,
            RecordField.FLOW_ID,
            RecordField.RECORD_NUMBER,
            RecordField.SENSOR);

    private static final Member[] UNMAPPED = Member.allBut(MAPPED);

    private static final Member SEQUENCE = Member.of("sequence", RecordField.RECORD_NUMBER);
    private static final Member REPORTER = Member.of("name", RecordField.SENSOR);
    private static final Member TUNNEL_PROTOCOL = Member.of("protocol_name", RecordField.TUNNEL);

    private final ValueWriter values = new ValueWriter();
    private final FlowFacts facts = new FlowFacts();
    private final Activities activities = new Activities(facts);
    private final OcsfEndpoint source = OcsfEndpoint.source(values, facts);
    private final OcsfEndpoint destination = OcsfEndpoint.destination(values, facts);
    private final ConnectionInfo connection = new ConnectionInfo(values, facts);
    private final Traffic traffic = new Traffic();

    @Override
    public void record(FlowRecord flow, JsonGenerator json) {
        boolean tunnel = flow.has(RecordField.TUNNEL);
        json.writeStartObject();
        classification(flow, tunnel, json);
        metadata(flow, json);
        source.write(flow, json);
        destination.write(flow, json);
        if (tunnel) {
            values.write(flow, TUNNEL_PROTOCOL, json);
            json.writeNumberProperty("tunnel_type_id", UNKNOWN);
        } else {
            json.writeNumberProperty("initiator_id", initiator(flow));
        }
        connection.write(flow, json);
        traffic.delta(flow, json);
        traffic.cumulative(flow, json);
        json.writeObjectPropertyStart(UNMAPPED_OBJECT);
        for (Member member : UNMAPPED) {
            values.write(flow, member, json);
        }
        json.writeEndObject();
        json.writeEndObject();
        JsonProfile.endLine(json);
    }

    private void classification(FlowRecord flow, boolean tunnel, JsonGenerator json) {
        Activity activity = activities.of(flow);
        int classUid = tunnel ? TUNNEL_ACTIVITY : NETWORK_ACTIVITY;
        json.writeNumberProperty("category_uid", NETWORK_CATEGORY);
        json.writeNumberProperty("class_uid", classUid);
        json.writeStringProperty(CLASS, tunnel ? TUNNEL_CLASS : FLOW_CLASS);
        json.writeNumberProperty("activity_id", activity.id());
        json.writeStringProperty("activity_name", activity.caption());
        json.writeNumberProperty("type_uid", classUid * 100L + activity.id());
        json.writeNumberProperty("severity_id", INFORMATIONAL);
        json.writeNumberProperty("time", milliseconds(flow, RecordField.END));
    }

    private void metadata(FlowRecord flow, JsonGenerator json) {
        json.writeObjectPropertyStart(METADATA);
        json.writeStringProperty("version", VERSION);
        json.writeObjectPropertyStart("product");
        json.writeStringProperty("name", "Ocellus");
        json.writeStringProperty("vendor_name", "Ocellus");
        json.writeEndObject();
        values.write(flow, SEQUENCE, json);
        if (flow.has(RecordField.SENSOR)) {
            json.writeObjectPropertyStart(REPORTER_OBJECT);
            values.write(flow, REPORTER, json);
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    /** The source is the initiator, as far as one can tell; where it is a guess, the schema's word is unknown. */
    private int initiator(FlowRecord flow) {
        boolean opened = facts.isText(flow, RecordField.DIRECTION_BY, "syn")
                || facts.isText(flow, RecordField.DIRECTION_BY, "synack");
        boolean spokeFirst = !facts.tcp(flow) && facts.isText(flow, RecordField.DIRECTION_BY, "first");
        return opened || spokeFirst ? SOURCE : UNKNOWN;
    }

    /** {@return what is read back of an event} Times are unmapped too, and there with all their digits. */
    Members members() {
        return Members.of(TUNNEL_PROTOCOL)
                .text(CLASS, OcsfProfile::type)
                .object(METADATA, Members.of(SEQUENCE).object(REPORTER_OBJECT, Members.of(REPORTER)))
                .object(source.name(), source.members())
                .object(destination.name(), destination.members())
                .object(ConnectionInfo.OBJECT, ConnectionInfo.members())
                .object(Traffic.DELTA, Traffic.deltaMembers())
                .object(Traffic.CUMULATIVE, Traffic.cumulativeMembers())
                .object(UNMAPPED_OBJECT, Members.ofRecord());
    }

    private static void type(String className, GatheredRecord record) {
        switch (className) {
            case FLOW_CLASS -> record.text(RecordField.TYPE, "flow");
            case TUNNEL_CLASS -> record.text(RecordField.TYPE, "tunnel");
            default -> {
                // an event of something else
            }
        }
    }

    /** The ends of a tunnel are its outer addresses. */
    static void complete(GatheredRecord record) {
        if (record.has(RecordField.TUNNEL)) {
            record.move(RecordField.SRC_ADDR, RecordField.OUTER_SRC_ADDR);
            record.move(RecordField.DST_ADDR, RecordField.OUTER_DST_ADDR);
        }
    }

    static long milliseconds(FlowRecord flow, RecordField time) {
        return Math.floorDiv(flow.number(time), NANOS_PER_MILLI);
    }

    /** The schema has no class for it. */
    @Override
    public void management(ManagementRecord management, JsonGenerator json) {}

    /** The schema has no class for it. */
    @Override
    public void summary(RunSummary summary, JsonGenerator json) {}
}
