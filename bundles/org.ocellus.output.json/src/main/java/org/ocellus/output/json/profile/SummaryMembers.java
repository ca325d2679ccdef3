package org.ocellus.output.json.profile;

import java.util.Map;
import java.util.TreeMap;
import org.ocellus.spi.record.DecoderCounters;
import org.ocellus.spi.record.RunSummary;
import tools.jackson.core.JsonGenerator;

/** The closing line, {@code {"type":"summary",...}}: the ledger, with the counters of every decoder by name. */
public final class SummaryMembers {
    private SummaryMembers() {}

    /** Writes the members of an object that is open. */
    public static void write(RunSummary summary, JsonGenerator json) {
        json.writeStringProperty("type", "summary");
        json.writeNumberProperty("packets", summary.packets());
        json.writeNumberProperty("packets_in_flows", summary.packetsInFlows());
        json.writeNumberProperty("packets_undecodable", summary.packetsUndecodable());
        json.writeNumberProperty("bytes", summary.bytes());
        json.writeNumberProperty("flows", summary.flows());
        json.writeNumberProperty("records", summary.records());
        json.writeNumberProperty("tunnels", summary.tunnels());
        json.writeNumberProperty("tunnel_records", summary.tunnelRecords());
        json.writeNumberProperty("truncated", summary.truncated());
        json.writeNumberProperty("malformed", summary.malformed());
        json.writeNumberProperty("too_deep", summary.tooDeep());
        json.writeNumberProperty("evicted", summary.evicted());
        json.writeNumberProperty("dropped", summary.dropped());
        if (summary.recordsLost() > 0) { // absent where all is well, so that the line tells of it when it is not
            json.writeNumberProperty("records_lost", summary.recordsLost());
        }
        writeDecoders(summary.decoders(), json);
    }

    private static void writeDecoders(Map<String, DecoderCounters> decoders, JsonGenerator json) {
        json.writeObjectPropertyStart("decoders");
        // By name, so that two summaries can be compared line by line.
        new TreeMap<>(decoders).forEach((name, counters) -> {
            json.writeObjectPropertyStart(name);
            json.writeNumberProperty("forwarded", counters.forwarded());
            json.writeNumberProperty("terminal", counters.terminal());
            json.writeNumberProperty("declined", counters.declined());
            json.writeNumberProperty("truncated", counters.truncated());
            json.writeNumberProperty("malformed", counters.malformed());
            json.writeNumberProperty("faults", counters.faults());
            json.writeEndObject();
        });
        json.writeEndObject();
    }
}
