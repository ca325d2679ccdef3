package org.ocellus.output.text;

import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

/** The state in the words of Argus; {@code TUN} for a tunnel, which has none of its own. */
final class StateCell implements Cell {

    @Override
    public void render(FlowRecord flow, Row row) {
        if (flow.has(RecordField.TUNNEL)) {
            row.append("TUN");
        } else {
            row.append(flow, RecordField.STATE);
        }
    }
}
