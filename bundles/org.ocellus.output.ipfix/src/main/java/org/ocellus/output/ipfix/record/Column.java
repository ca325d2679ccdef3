package org.ocellus.output.ipfix.record;

import java.nio.ByteBuffer;
import org.ocellus.output.ipfix.element.FieldSpecifier;

/**
 * A field of a data record, and how it is filled.
 *
 * @param field as the template states it
 * @param value writes a value of the field's length
 */
record Column(FieldSpecifier field, Value value) {

    /** Fills one field. */
    @FunctionalInterface
    interface Value {
        /** Writes the value, which is zero or empty where the record has none. */
        void write(RecordSource source, ByteBuffer target);
    }
}
