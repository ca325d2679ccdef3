package org.ocellus.output.text;

import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

/** Payload bytes as characters, those that are not printable ASCII as dots. Blanks too, so that it stays one word. */
final class UserDataCell implements Cell {
    private final RecordField field;
    private final byte[] bytes = new byte[FlowRecord.MAX_BYTES];

    UserDataCell(RecordField field) {
        this.field = field;
    }

    @Override
    public void render(FlowRecord flow, Row row) {
        int count = flow.bytes(field, bytes, 0);
        for (int i = 0; i < count; i++) {
            row.append(bytes[i] > ' ' && bytes[i] < 0x7f ? (char) bytes[i] : '.');
        }
    }
}
