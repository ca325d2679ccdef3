package org.ocellus.output.json.line;

import java.util.Arrays;
import org.ocellus.output.json.profile.LabelLayers;
import org.ocellus.spi.record.EncapsulationPath;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

/** A field of the record as a member of the object, under the field's own name. */
final class RecordMember {
    private static final byte[] LAYER = JsonLines.quoted("layer");
    private static final byte[] ID = JsonLines.quoted("id");
    private static final byte[] SRC_ADDR = JsonLines.quoted("src_addr");
    private static final byte[] DST_ADDR = JsonLines.quoted("dst_addr");
    private static final byte[] SRC_LABEL_LAYERS = JsonLines.quoted(LabelLayers.SOURCE);
    private static final byte[] DST_LABEL_LAYERS = JsonLines.quoted(LabelLayers.DESTINATION);

    private final RecordField field;
    private final byte[] name;

    private RecordMember(RecordField field) {
        this.field = field;
        name = JsonLines.quoted(field.key());
    }

    /** {@return all fields of a record, in their order} */
    static RecordMember[] all() {
        return Arrays.stream(RecordField.values()).map(RecordMember::new).toArray(RecordMember[]::new);
    }

    /** Writes the member, or nothing if the record has not the field. */
    void write(FlowRecord flow, JsonLines to) {
        if (!flow.has(field)) {
            return;
        }
        to.name(name);
        switch (field.type()) {
            case TEXT, ADDRESS -> to.text(flow, field);
            case TIME, MAC, BYTES -> to.plain(flow, field);
            case NUMBER, COUNT -> to.unsigned(flow.number(field));
            case DURATION -> to.seconds(flow.number(field));
            case LABELS -> labels(flow, to);
            case PATH -> path(flow.path(), to);
        }
    }

    private void labels(FlowRecord flow, JsonLines to) {
        int count = flow.labels(field);
        to.beginArray();
        for (int i = 0; i < count; i++) {
            to.unsigned(flow.label(field, i));
        }
        to.endArray();
        if (!LabelLayers.areKnown(flow, field)) {
            return;
        }
        to.name(field == RecordField.SRC_LABELS ? SRC_LABEL_LAYERS : DST_LABEL_LAYERS);
        to.beginArray();
        for (int i = 0; i < count; i++) {
            to.signed(flow.labelLayer(field, i));
        }
        to.endArray();
    }

    /**
     * Outermost layer first: {@code [{"layer":"vxlan","id":5000,"src_addr":"192.0.2.1","dst_addr":"192.0.2.2"}]}. The addresses
     * are the layer's outer endpoints, on the initiator's and the responder's side.
     */
    private static void path(EncapsulationPath path, JsonLines to) {
        to.beginArray();
        int size = path.size();
        for (int i = 0; i < size; i++) {
            layer(path, i, to);
        }
        to.endArray();
    }

    private static void layer(EncapsulationPath path, int index, JsonLines to) {
        to.beginObject();
        to.name(LAYER);
        to.string(path.name(index));
        if (path.hasId(index)) {
            to.name(ID);
            to.unsigned(path.id(index));
        }
        if (path.hasEndpoints(index)) {
            to.name(SRC_ADDR);
            int source = to.beginText();
            to.endText(path.source(index, to.target(), source));
            to.name(DST_ADDR);
            int destination = to.beginText();
            to.endText(path.destination(index, to.target(), destination));
        }
        to.endObject();
    }
}
