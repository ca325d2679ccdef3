package org.ocellus.output.json.profile;

import java.time.Instant;
import org.ocellus.spi.record.ManagementRecord;
import org.ocellus.spi.record.ManagementRecord.CaptureCounters;
import org.ocellus.spi.record.ManagementRecord.OutputCounters;
import org.ocellus.spi.record.RunSummary;
import tools.jackson.core.JsonGenerator;

/** What the sensor says of itself: {@code {"type":"management",...}}. Counters are those since the sensor started. */
public final class ManagementMembers {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private ManagementMembers() {}

    /** Writes the members of an object that is open. */
    public static void write(ManagementRecord management, JsonGenerator json) {
        json.writeStringProperty("type", "management");
        if (!management.sensor().isEmpty()) {
            json.writeStringProperty("sensor", management.sensor());
        }
        json.writeNumberProperty("sequence", management.sequence());
        json.writeStringProperty("started", time(management.started()));
        json.writeStringProperty("time", time(management.time()));
        json.writeName("interval");
        new Decimal().seconds(management.interval()).writeTo(json);
        json.writeBooleanProperty("last", management.last());
        ledger(management.ledger(), json);
        json.writeArrayPropertyStart("captures");
        management.captures().forEach(each -> capture(each, json));
        json.writeEndArray();
        json.writeArrayPropertyStart("outputs");
        management.outputs().forEach(each -> output(each, json));
        json.writeEndArray();
    }

    private static void ledger(RunSummary ledger, JsonGenerator json) {
        json.writeNumberProperty("packets", ledger.packets());
        json.writeNumberProperty("packets_in_flows", ledger.packetsInFlows());
        json.writeNumberProperty("packets_undecodable", ledger.packetsUndecodable());
        json.writeNumberProperty("bytes", ledger.bytes());
        json.writeNumberProperty("flows", ledger.flows());
        json.writeNumberProperty("records", ledger.records());
        json.writeNumberProperty("tunnels", ledger.tunnels());
        json.writeNumberProperty("tunnel_records", ledger.tunnelRecords());
        json.writeNumberProperty("truncated", ledger.truncated());
        json.writeNumberProperty("malformed", ledger.malformed());
        json.writeNumberProperty("too_deep", ledger.tooDeep());
        json.writeNumberProperty("evicted", ledger.evicted());
        json.writeNumberProperty("dropped", ledger.dropped());
        json.writeNumberProperty("active_flows", ledger.activeFlows());
        json.writeNumberProperty("capacity", ledger.capacity());
    }

    private static void capture(CaptureCounters capture, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("name", capture.name());
        json.writeNumberProperty("packets", capture.packets());
        json.writeNumberProperty("bytes", capture.bytes());
        if (capture.dropped() >= 0) {
            json.writeNumberProperty("dropped", capture.dropped());
        }
        json.writeEndObject();
    }

    private static void output(OutputCounters output, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("target", output.target());
        json.writeNumberProperty("written", output.written());
        json.writeNumberProperty("queued", output.queued());
        json.writeNumberProperty("lost", output.lost());
        json.writeEndObject();
    }

    /** {@return RFC 3339 in UTC} */
    public static String time(long nanoseconds) {
        return Instant.ofEpochSecond(
                        Math.floorDiv(nanoseconds, NANOS_PER_SECOND), Math.floorMod(nanoseconds, NANOS_PER_SECOND))
                .toString();
    }
}
