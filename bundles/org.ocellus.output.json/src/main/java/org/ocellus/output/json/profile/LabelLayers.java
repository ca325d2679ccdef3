package org.ocellus.output.json.profile;

import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/**
 * Which layer of {@code path} each label belongs to, from 0: {@code "src_label_layers":[1,1]} beside {@code
 * "src_labels":[16100,24001]}. Absent where that is not known of any.
 */
public final class LabelLayers {
    /** Of the initiator's labels. */
    public static final String SOURCE = "src_label_layers";

    /** Of the responder's labels. */
    public static final String DESTINATION = "dst_label_layers";

    private static final SerializableString SOURCE_NAME = new SerializedString(SOURCE);
    private static final SerializableString DESTINATION_NAME = new SerializedString(DESTINATION);

    private LabelLayers() {}

    static void write(FlowRecord flow, RecordField labels, JsonGenerator json) {
        if (!areKnown(flow, labels)) {
            return;
        }
        json.writeName(labels == RecordField.SRC_LABELS ? SOURCE_NAME : DESTINATION_NAME);
        json.writeStartArray();
        int count = flow.labels(labels);
        for (int i = 0; i < count; i++) {
            json.writeNumber(flow.labelLayer(labels, i));
        }
        json.writeEndArray();
    }

    /** {@return whether the layer of any of these labels is known} */
    public static boolean areKnown(FlowRecord flow, RecordField labels) {
        int count = flow.labels(labels);
        for (int i = 0; i < count; i++) {
            if (flow.labelLayer(labels, i) >= 0) {
                return true;
            }
        }
        return false;
    }
}
