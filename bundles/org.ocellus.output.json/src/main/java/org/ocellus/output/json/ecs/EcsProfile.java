package org.ocellus.output.json.ecs;

import java.util.EnumSet;
import java.util.Set;
import org.ocellus.output.json.profile.FlowFacts;
import org.ocellus.output.json.profile.JsonProfile;
import org.ocellus.output.json.profile.ManagementMembers;
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
 * Records as events of the <a href="https://www.elastic.co/docs/reference/ecs">Elastic Common Schema</a>. What the schema has
 * no field for stands under {@code ocellus}, by its own name.
 */
public final class EcsProfile implements JsonProfile {
    /** The latest release whose fields these are. */
    static final String VERSION = "9.4.0";

    private static final String DATA_SET = "ocellus.";
    private static final String EVENT = "event";
    private static final String OWN_OBJECT = "ocellus";
    private static final String ACTION = "action";
    private static final String FLOW_ACTION = "network_flow";
    private static final String TUNNEL_ACTION = "network_tunnel";
    private static final String DURATION = "duration";

    /** Fields that the schema has a place for; all others are under {@code ocellus}. */
    private static final Set<RecordField> PLACED = EnumSet.of(
            RecordField.START,
            RecordField.END,
            RecordField.DURATION,
            RecordField.PROTO_NUMBER,
            RecordField.SRC_ADDR,
            RecordField.SRC_PORT,
            RecordField.DST_ADDR,
            RecordField.DST_PORT,
            RecordField.SRC_PACKETS,
            RecordField.DST_PACKETS,
            RecordField.SRC_BYTES,
            RecordField.DST_BYTES,
            RecordField.SRC_MAC,
            RecordField.DST_MAC,
            RecordField.COMMUNITY_ID,
            RecordField.SENSOR,
            RecordField.INTERFACE);

    private static final Member[] OWN = Member.allBut(PLACED);

    private static final Member START = Member.of("start", RecordField.START);
    private static final Member END = Member.of("end", RecordField.END);
    private static final Member TIMESTAMP = Member.of("@timestamp", RecordField.END);

    private final ValueWriter values = new ValueWriter();
    private final FlowFacts facts = new FlowFacts();
    private final EcsEndpoint source = EcsEndpoint.source(values, facts);
    private final EcsEndpoint destination = EcsEndpoint.destination(values, facts);
    private final EcsNetwork network = new EcsNetwork(values, facts);
    private final EcsObserver observer = new EcsObserver(values);

    @Override
    public void record(FlowRecord flow, JsonGenerator json) {
        json.writeStartObject();
        values.write(flow, TIMESTAMP, json);
        version(json);
        event(flow, json);
        source.write(flow, json);
        destination.write(flow, json);
        network.write(flow, json);
        observer.write(flow, json);
        json.writeObjectPropertyStart(OWN_OBJECT);
        for (Member member : OWN) {
            values.write(flow, member, json);
        }
        json.writeEndObject();
        json.writeEndObject();
        JsonProfile.endLine(json);
    }

    private static void version(JsonGenerator json) {
        json.writeObjectPropertyStart("ecs");
        json.writeStringProperty("version", VERSION);
        json.writeEndObject();
    }

    private void event(FlowRecord flow, JsonGenerator json) {
        boolean tunnel = flow.has(RecordField.TUNNEL);
        json.writeObjectPropertyStart(EVENT);
        json.writeStringProperty("kind", "event");
        json.writeStringProperty("module", "ocellus");
        json.writeStringProperty("dataset", DATA_SET + (tunnel ? "tunnel" : "flow"));
        json.writeStringProperty(ACTION, tunnel ? TUNNEL_ACTION : FLOW_ACTION);
        json.writeArrayPropertyStart("category");
        json.writeString("network");
        json.writeEndArray();
        json.writeArrayPropertyStart("type");
        json.writeString("connection");
        if (facts.first(flow)) {
            json.writeString("start");
        }
        if (facts.ended(flow)) {
            json.writeString("end");
        }
        json.writeEndArray();
        values.write(flow, START, json);
        values.write(flow, END, json);
        if (flow.has(RecordField.DURATION)) {
            json.writeNumberProperty(DURATION, flow.number(RecordField.DURATION)); // in nanoseconds
        }
        json.writeEndObject();
    }

    /** {@return what is read back of an event} */
    Members members() {
        Members event =
                Members.of(START, END).number(DURATION, RecordField.DURATION).text(ACTION, EcsProfile::type);
        return new Members()
                .object(EVENT, event)
                .object(source.name(), source.members())
                .object(destination.name(), destination.members())
                .object(EcsNetwork.OBJECT, EcsNetwork.members())
                .object(EcsObserver.OBJECT, EcsObserver.members())
                .object(OWN_OBJECT, Members.ofRecord());
    }

    private static void type(String action, GatheredRecord record) {
        switch (action) {
            case FLOW_ACTION -> record.text(RecordField.TYPE, "flow");
            case TUNNEL_ACTION -> record.text(RecordField.TYPE, "tunnel");
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

    @Override
    public void management(ManagementRecord management, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("@timestamp", ManagementMembers.time(management.time()));
        version(json);
        metric("management", json);
        observer.write(management.sensor(), json);
        json.writeObjectPropertyStart(OWN_OBJECT);
        ManagementMembers.write(management, json);
        json.writeEndObject();
        json.writeEndObject();
        JsonProfile.endLine(json);
    }

    /** Nothing: an event has a time, and the summary has none. It is in the last management record too. */
    @Override
    public void summary(RunSummary summary, JsonGenerator json) {}

    private static void metric(String name, JsonGenerator json) {
        json.writeObjectPropertyStart(EVENT);
        json.writeStringProperty("kind", "metric");
        json.writeStringProperty("module", "ocellus");
        json.writeStringProperty("dataset", DATA_SET + name);
        json.writeEndObject();
    }
}
