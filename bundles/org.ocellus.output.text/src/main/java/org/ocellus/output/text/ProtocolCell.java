package org.ocellus.output.text;

import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

/** The protocol of the conversation, or the kind of the tunnel. */
final class ProtocolCell implements Cell {

    @Override
    public void render(FlowRecord flow, Row row) {
        if (flow.has(RecordField.TUNNEL)) {
            row.append(flow, RecordField.TUNNEL);
        } else {
            row.append(flow, RecordField.PROTO);
        }
    }

    @Override
    public void parse(String text, TextRecord record) {
        record.protocol(text);
    }
}
