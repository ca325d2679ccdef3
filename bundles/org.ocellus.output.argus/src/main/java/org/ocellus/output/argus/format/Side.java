package org.ocellus.output.argus.format;

import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

/** Which sides of a conversation a record has packets of. */
final class Side {
    private Side() {}

    static boolean source(FlowRecord flow) {
        return flow.number(RecordField.SRC_PACKETS) != 0;
    }

    static boolean destination(FlowRecord flow) {
        return flow.number(RecordField.DST_PACKETS) != 0;
    }
}
