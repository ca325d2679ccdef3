package org.ocellus.output.text;

import org.jspecify.annotations.Nullable;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

/**
 * A port, by its number or by its name.
 *
 * @param field the port of one end
 * @param names what ports are called
 */
record PortCell(RecordField field, PortNames names) implements Cell {

    @Override
    public void render(FlowRecord flow, Row row) {
        @Nullable String name = names.name(flow, field);
        if (name != null) {
            row.append(name);
        } else {
            row.append(flow, field);
        }
    }

    @Override
    public void parse(String text, TextRecord record) {
        record.port(field, text);
    }
}
