package org.ocellus.output.json.ocsf;

import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;
import tools.jackson.core.JsonGenerator;

/** {@code traffic}, what this record counts, and {@code cumulative_traffic}, the same since the flow began. */
final class Traffic {

    void delta(FlowRecord flow, JsonGenerator json) {
        json.writeObjectPropertyStart("traffic");
        counts(
                flow.number(RecordField.SRC_PACKETS),
                flow.number(RecordField.DST_PACKETS),
                flow.number(RecordField.SRC_BYTES),
                flow.number(RecordField.DST_BYTES),
                json);
        if (flow.has(RecordField.SRC_GAP_BYTES) || flow.has(RecordField.DST_GAP_BYTES)) {
            json.writeNumberProperty(
                    "bytes_missed", flow.number(RecordField.SRC_GAP_BYTES) + flow.number(RecordField.DST_GAP_BYTES));
        }
        json.writeNumberProperty("start_time", OcsfProfile.milliseconds(flow, RecordField.START));
        json.writeNumberProperty("end_time", OcsfProfile.milliseconds(flow, RecordField.END));
        json.writeEndObject();
    }

    void cumulative(FlowRecord flow, JsonGenerator json) {
        if (!flow.has(RecordField.TOTAL_SRC_PACKETS)) {
            return;
        }
        json.writeObjectPropertyStart("cumulative_traffic");
        counts(
                flow.number(RecordField.TOTAL_SRC_PACKETS),
                flow.number(RecordField.TOTAL_DST_PACKETS),
                flow.number(RecordField.TOTAL_SRC_BYTES),
                flow.number(RecordField.TOTAL_DST_BYTES),
                json);
        if (flow.has(RecordField.FLOW_START)) {
            json.writeNumberProperty("start_time", OcsfProfile.milliseconds(flow, RecordField.FLOW_START));
        }
        json.writeNumberProperty("end_time", OcsfProfile.milliseconds(flow, RecordField.END));
        json.writeEndObject();
    }

    /** In is towards the source, out is away from it. */
    private static void counts(long packetsOut, long packetsIn, long bytesOut, long bytesIn, JsonGenerator json) {
        json.writeNumberProperty("packets", packetsOut + packetsIn);
        json.writeNumberProperty("packets_out", packetsOut);
        json.writeNumberProperty("packets_in", packetsIn);
        json.writeNumberProperty("bytes", bytesOut + bytesIn);
        json.writeNumberProperty("bytes_out", bytesOut);
        json.writeNumberProperty("bytes_in", bytesIn);
    }
}
