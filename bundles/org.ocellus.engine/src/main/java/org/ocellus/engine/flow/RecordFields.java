package org.ocellus.engine.flow;

import static org.ocellus.engine.record.RecordLayout.bit;
import static org.ocellus.engine.record.RecordLayout.offset;

import org.ocellus.engine.memory.Memory;
import org.ocellus.engine.record.RecordLayout;
import org.ocellus.spi.record.RecordField;

/**
 * The fields of a record that is being written: values of the ends A and B find their places as source and destination.
 *
 * <p>{@code put} and {@code pair} say that a field is present. Of fields that nearly every record has, {@code set} writes the
 * value alone, and one {@code mark} with bits that were put together before says that all are present.
 *
 * <p>Values wait in an array, and all go to the record at once: native memory costs the compiler far more than the processor.
 */
final class RecordFields {
    private final long[] values = new long[(RecordLayout.PATH - RecordLayout.FIELDS) / Long.BYTES];
    private long record;
    private long present;
    private long presentLater;
    private boolean swapped;

    /** Begins a record. */
    void begin(long target, boolean initiatorIsB) {
        record = target;
        swapped = initiatorIsB;
        present = 0;
        presentLater = 0;
    }

    /** {@return whether B is the initiator} */
    boolean swapped() {
        return swapped;
    }

    void set(RecordField field, long value) {
        values[index(field)] = value;
    }

    private static int index(RecordField field) {
        return (offset(field) - RecordLayout.FIELDS) / Long.BYTES;
    }

    void set(RecordField source, RecordField destination, long a, long b) {
        set(source, swapped ? b : a);
        set(destination, swapped ? a : b);
    }

    /** Says which fields are present, as bits of the first word. */
    void mark(long bits) {
        present |= bits;
    }

    /** Says which fields are present, as bits of the first word, for A and for B. */
    void mark(long source, long destination, boolean hasA, boolean hasB) {
        present |= sides(source, destination, hasA, hasB);
    }

    /** Says which fields are present, as bits of the second word, for A and for B. */
    void markLater(long source, long destination, boolean hasA, boolean hasB) {
        presentLater |= sides(source, destination, hasA, hasB);
    }

    private long sides(long source, long destination, boolean hasA, boolean hasB) {
        return ((swapped ? hasB : hasA) ? source : 0) | ((swapped ? hasA : hasB) ? destination : 0);
    }

    void put(RecordField field, long value) {
        set(field, value);
        mark(field);
    }

    /** Says that a field is present whose value is written elsewhere. */
    void mark(RecordField field) {
        if (RecordLayout.isLater(field)) {
            presentLater |= bit(field);
        } else {
            present |= bit(field);
        }
    }

    void pair(RecordField source, RecordField destination, long a, long b) {
        put(source, swapped ? b : a);
        put(destination, swapped ? a : b);
    }

    /** Writes counts, if either end has any. */
    void counts(RecordField source, RecordField destination, long a, long b) {
        if ((a | b) != 0) {
            pair(source, destination, a, b);
        }
    }

    /** Writes what A or B has, or both. */
    void pair(RecordField source, RecordField destination, boolean hasA, long a, boolean hasB, long b) {
        if (hasA) {
            put(swapped ? destination : source, a);
        }
        if (hasB) {
            put(swapped ? source : destination, b);
        }
    }

    /** Says which fields are present that are written elsewhere, for A and for B. */
    void mark(RecordField source, RecordField destination, boolean hasA, boolean hasB) {
        if (swapped ? hasB : hasA) {
            mark(source);
        }
        if (swapped ? hasA : hasB) {
            mark(destination);
        }
    }

    /** Writes the two addresses at {@code a} and {@code b}, 16 bytes each. */
    void addresses(RecordField source, RecordField destination, int type, long a, long b) {
        address(swapped ? destination : source, type, a);
        address(swapped ? source : destination, type, b);
    }

    private void address(RecordField field, int type, long at) {
        int index = index(field);
        values[index] = type;
        values[index + 1] = Memory.getLong(at);
        values[index + 2] = Memory.getLong(at + 8);
        mark(field);
    }

    /** Ends the record, which is so long. */
    void end(int flags, int length) {
        Memory.putInt(record + RecordLayout.FLAGS, flags | (swapped ? RecordLayout.SWAPPED : 0));
        Memory.putLong(record + RecordLayout.PRESENT, present);
        Memory.putLong(record + RecordLayout.PRESENT_LATER, presentLater);
        Memory.putInt(record + RecordLayout.LENGTH, length + 7 & ~7);
        Memory.put(record + RecordLayout.FIELDS, values);
    }
}
