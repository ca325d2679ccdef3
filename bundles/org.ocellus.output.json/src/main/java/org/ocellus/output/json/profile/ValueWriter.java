package org.ocellus.output.json.profile;

import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;
import tools.jackson.core.JsonGenerator;

/** Writes the value of any field as its type demands. Allocates nothing. */
public final class ValueWriter {
    private final byte[] text = new byte[FlowRecord.MAX_TEXT];
    private final Decimal decimal = new Decimal();
    private final PathWriter paths = new PathWriter();

    /**
     * Writes a member, or nothing if the record has not the field.
     *
     * @param flow the record
     * @param member which field, under which name
     * @param json an object is open
     */
    public void write(FlowRecord flow, Member member, JsonGenerator json) {
        RecordField field = member.field();
        if (!flow.has(field)) {
            return;
        }
        json.writeName(member.name());
        write(flow, field, json);
        if (field == RecordField.SRC_LABELS || field == RecordField.DST_LABELS) {
            LabelLayers.write(flow, field, json);
        }
    }

    /**
     * Writes one value.
     *
     * @param flow has the field
     * @param field which
     * @param json stands behind the member's name
     */
    public void write(FlowRecord flow, RecordField field, JsonGenerator json) {
        switch (field.type()) {
            case TEXT, ADDRESS -> json.writeUTF8String(text, 0, flow.text(field, text, 0));
            // Digits, letters and separators: nothing to escape.
            case TIME, MAC, BYTES -> json.writeRawUTF8String(text, 0, flow.text(field, text, 0));
            case NUMBER, COUNT -> decimal.writeUnsigned(flow.number(field), json);
            case DURATION -> decimal.seconds(flow.number(field)).writeTo(json);
            case LABELS -> writeLabels(flow, field, json);
            case PATH -> paths.write(flow.path(), json);
        }
    }

    private void writeLabels(FlowRecord flow, RecordField field, JsonGenerator json) {
        json.writeStartArray();
        int count = flow.labels(field);
        for (int i = 0; i < count; i++) {
            decimal.writeUnsigned(flow.label(field, i), json);
        }
        json.writeEndArray();
    }
}
