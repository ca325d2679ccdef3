package org.ocellus.query.filter;

import org.ocellus.spi.record.FieldType;

/** What a test compares with. Its text is a form that reads back as the same value. */
public sealed interface Value permits Value.Word, NumberSpan, AddressSpan {

    /**
     * A text.
     *
     * @param text what it says
     */
    record Word(String text) implements Value {
        @Override
        public String toString() {
            return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        }
    }

    /** {@return whether values of fields of this type are numbers in the language} */
    static boolean isNumeric(FieldType type) {
        return switch (type) {
            case NUMBER, COUNT, TIME, DURATION -> true;
            case TEXT, ADDRESS, MAC, LABELS, PATH, BYTES -> false;
        };
    }
}
