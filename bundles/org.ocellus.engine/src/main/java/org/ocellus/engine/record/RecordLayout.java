package org.ocellus.engine.record;

import java.util.Arrays;
import org.ocellus.engine.walk.EncapsulationStack;
import org.ocellus.spi.record.RecordField;

/**
 * Layout of a record in native memory: a header, every field at its own offset, then the path, the labels and the first
 * payload bytes. A bit for each field says whether it is present.
 */
@SuppressWarnings("EnumOrdinal") // records live no longer than this process
public final class RecordLayout {
    /** Bytes of the whole record; 4 bytes. */
    public static final int LENGTH = 0;

    /** {@link #SWAPPED} and the like; 4 bytes. */
    public static final int FLAGS = 4;

    /** One bit a field of the first {@value Long#SIZE}, by ordinal; 8 bytes. */
    public static final int PRESENT = 8;

    /** One bit a field of the others; 8 bytes. */
    public static final int PRESENT_LATER = 16;

    /** Where the fields begin, whose places are whole words of 8 bytes. */
    public static final int FIELDS = 24;

    /** Flag: B is the initiator, so that endpoints and labels of the path change sides. */
    public static final int SWAPPED = 1;

    /** Flag: the record is of several conversations, since ports are not part of the key. */
    public static final int WITHOUT_PORTS = 2;

    private static final int[] OFFSETS = new int[RecordField.values().length];

    /** Where the path begins; it is there if {@link RecordField#PATH} is present. */
    public static final int PATH;

    static {
        int at = FIELDS;
        for (RecordField field : RecordField.values()) {
            OFFSETS[field.ordinal()] = at;
            at += switch (field.type()) {
                case ADDRESS -> 24; // type, then 16 bytes
                case LABELS, PATH, BYTES -> 0;
                default -> 8;
            };
        }
        PATH = at;
        if (OFFSETS.length > 2 * Long.SIZE) {
            throw new AssertionError("more fields than presence bits");
        }
    }

    /** Bytes of the longest record. */
    public static final int MAX_LENGTH = PATH
            + PathLayout.HEADER
            + EncapsulationStack.CAPACITY * PathLayout.CARRIED_LAYER
            + LabelLayout.SIZE
            + UserDataLayout.MAX_LENGTH;

    private RecordLayout() {}

    /** {@return the offset of a field} */
    public static int offset(RecordField field) {
        return OFFSETS[field.ordinal()];
    }

    /** {@return whether the presence bit of a field stands in {@link #PRESENT_LATER}} */
    public static boolean isLater(RecordField field) {
        return field.ordinal() >= Long.SIZE;
    }

    /** {@return the presence bit of a field in its word} */
    public static long bit(RecordField field) {
        return 1L << field.ordinal(); // modulo the size of a word
    }

    /** {@return the presence bits of fields that share a word} */
    public static long bits(RecordField... fields) {
        if (Arrays.stream(fields).map(RecordLayout::isLater).distinct().count() > 1) {
            throw new IllegalArgumentException("fields of both words");
        }
        return Arrays.stream(fields).mapToLong(RecordLayout::bit).reduce(0, (a, b) -> a | b);
    }
}
