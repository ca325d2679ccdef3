package org.ocellus.output.text;

import org.ocellus.spi.record.FlowRecord;

/** What stands in a column: renders one value of a record, and states it when the text is read back. */
@FunctionalInterface
interface Cell {

    /**
     * Appends the value, or nothing if the record has none.
     *
     * @param flow the record
     * @param row where to append
     */
    void render(FlowRecord flow, Row row);

    /**
     * States what a value tells. The usual answer is for values that tell of no field, such as rates.
     *
     * @param text a value that a cell of this kind has rendered, without the blanks around it
     * @param record takes what it tells
     * @throws IllegalArgumentException if it is none; the message goes on behind column and value
     */
    default void parse(String text, TextRecord record) {}
}
