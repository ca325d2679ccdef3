package org.ocellus.output.text;

import org.ocellus.spi.record.FlowRecord;

/** What stands in a column: renders one value of a record. */
@FunctionalInterface
interface Cell {

    /**
     * Appends the value, or nothing if the record has none.
     *
     * @param flow the record
     * @param row where to append
     */
    void render(FlowRecord flow, Row row);
}
