package org.ocellus.output.text;

import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

/**
 * A count of both directions together.
 *
 * @param source the initiator's
 * @param destination the responder's
 */
record SumCell(RecordField source, RecordField destination) implements Cell {

    @Override
    public void render(FlowRecord flow, Row row) {
        if (flow.has(source) || flow.has(destination)) {
            row.append(flow.number(source) + flow.number(destination));
        }
    }
}
