package org.ocellus.output.text;

import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

/**
 * A field as the record writes it.
 *
 * @param field any but those of type LABELS and PATH
 */
record FieldCell(RecordField field) implements Cell {

    @Override
    public void render(FlowRecord flow, Row row) {
        row.append(flow, field);
    }

    @Override
    public void parse(String text, TextRecord record) {
        record.field(field, text);
    }
}
