package org.ocellus.output.text;

import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

/** The state in the words of Argus; {@code TUN} for a tunnel, which has none of its own. */
final class StateCell implements Cell {
    private static final String TUNNEL = "TUN";

    @Override
    public void render(FlowRecord flow, Row row) {
        if (flow.has(RecordField.TUNNEL)) {
            row.append(TUNNEL);
        } else {
            row.append(flow, RecordField.STATE);
        }
    }

    @Override
    public void parse(String text, TextRecord record) {
        if (text.equals(TUNNEL)) {
            record.tunnel();
        } else {
            record.field(RecordField.STATE, text);
        }
    }
}
