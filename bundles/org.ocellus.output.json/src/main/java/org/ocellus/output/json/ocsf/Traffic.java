package org.ocellus.output.json.ocsf;

import org.ocellus.output.json.profile.Member;
import org.ocellus.output.json.reader.Members;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;
import tools.jackson.core.JsonGenerator;

/** {@code traffic}, what this record counts, and {@code cumulative_traffic}, the same since the flow began. */
final class Traffic {
    static final String DELTA = "traffic";
    static final String CUMULATIVE = "cumulative_traffic";

    private static final String PACKETS_OUT = "packets_out";
    private static final String PACKETS_IN = "packets_in";
    private static final String BYTES_OUT = "bytes_out";
    private static final String BYTES_IN = "bytes_in";

    void delta(FlowRecord flow, JsonGenerator json) {
        json.writeObjectPropertyStart(DELTA);
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
        json.writeObjectPropertyStart(CUMULATIVE);
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

    /** {@return what is read back of what a record counts} */
    static Members deltaMembers() {
        return Members.of(
                Member.of(PACKETS_OUT, RecordField.SRC_PACKETS),
                Member.of(PACKETS_IN, RecordField.DST_PACKETS),
                Member.of(BYTES_OUT, RecordField.SRC_BYTES),
                Member.of(BYTES_IN, RecordField.DST_BYTES));
    }

    /** {@return what is read back of what there was since the flow began} */
    static Members cumulativeMembers() {
        return Members.of(
                Member.of(PACKETS_OUT, RecordField.TOTAL_SRC_PACKETS),
                Member.of(PACKETS_IN, RecordField.TOTAL_DST_PACKETS),
                Member.of(BYTES_OUT, RecordField.TOTAL_SRC_BYTES),
                Member.of(BYTES_IN, RecordField.TOTAL_DST_BYTES));
    }

    /** In is towards the source, out is away from it. */
    private static void counts(long packetsOut, long packetsIn, long bytesOut, long bytesIn, JsonGenerator json) {
        json.writeNumberProperty("packets", packetsOut + packetsIn);
        json.writeNumberProperty(PACKETS_OUT, packetsOut);
        json.writeNumberProperty(PACKETS_IN, packetsIn);
        json.writeNumberProperty("bytes", bytesOut + bytesIn);
        json.writeNumberProperty(BYTES_OUT, bytesOut);
        json.writeNumberProperty(BYTES_IN, bytesIn);
    }
}
