package org.ocellus.output.text;

import org.jspecify.annotations.Nullable;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

/**
 * Labels of one direction with commas between them.
 *
 * @param field of type LABELS
 * @param layer only labels of layers of that name, or null for all; a label whose layer is not known counts if there is such
 *     a layer
 */
record LabelsCell(RecordField field, @Nullable String layer) implements Cell {

    @Override
    public void render(FlowRecord flow, Row row) {
        boolean first = true;
        int count = flow.labels(field);
        for (int i = 0; i < count; i++) {
            if (!isWanted(flow, flow.labelLayer(field, i))) {
                continue;
            }
            if (!first) {
                row.append(',');
            }
            row.append(flow.label(field, i));
            first = false;
        }
    }

    private boolean isWanted(FlowRecord flow, int owner) {
        if (layer == null) {
            return true;
        }
        return owner < 0
                ? Layers.innermost(flow.path(), layer) >= 0
                : flow.path().name(owner).equals(layer);
    }

    @Override
    public void parse(String text, TextRecord record) {
        record.labels(field, layer != null, text);
    }
}
