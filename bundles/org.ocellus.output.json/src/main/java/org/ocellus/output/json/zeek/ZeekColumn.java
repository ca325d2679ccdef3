package org.ocellus.output.json.zeek;

import org.ocellus.spi.record.FlowRecord;

/**
 * A column of a log.
 *
 * @param name as in Zeek's record type, with the dots of records inside it
 * @param type what its values are
 * @param value renders them
 */
record ZeekColumn(String name, ZeekType type, Value value) {

    /** The value of a line. */
    @FunctionalInterface
    interface Value {

        /**
         * Appends the value, or nothing if it is unset.
         *
         * @param flow the record
         * @param event what the line reports of it
         * @param line where to append
         */
        void append(FlowRecord flow, ZeekEvent event, ZeekText line);
    }
}
