package org.ocellus.query.filter;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.ocellus.spi.record.FieldType;
import org.ocellus.spi.record.RecordText;

/**
 * Numbers from one to another, both included.
 *
 * @param type decides on their form, and on the sign: times have one
 * @param low the least
 * @param high the greatest, the same for a single number; below {@code low} for none at all
 */
record NumberSpan(FieldType type, long low, long high) implements Value {

    /** {@return the single number} */
    static NumberSpan of(FieldType type, long number) {
        return new NumberSpan(type, number, number);
    }

    boolean isSingle() {
        return low == high;
    }

    boolean contains(long number) {
        return compare(type, low, number) <= 0 && compare(type, number, high) <= 0;
    }

    static int compare(FieldType type, long a, long b) {
        return type == FieldType.TIME ? Long.compare(a, b) : Long.compareUnsigned(a, b);
    }

    /** {@return the numbers that an order lets pass} */
    NumberSpan under(Operator order) {
        long least = type == FieldType.TIME ? Long.MIN_VALUE : 0;
        long greatest = type == FieldType.TIME ? Long.MAX_VALUE : -1L;
        NumberSpan none = new NumberSpan(type, greatest, least);
        return switch (order) {
            case LESS -> low == least ? none : new NumberSpan(type, least, low - 1);
            case LESS_OR_EQUAL -> new NumberSpan(type, least, low);
            case GREATER -> low == greatest ? none : new NumberSpan(type, low + 1, greatest);
            case GREATER_OR_EQUAL -> new NumberSpan(type, low, greatest);
            default -> this;
        };
    }

    @Override
    public String toString() {
        return isSingle() ? text(low) : text(low) + ".." + text(high);
    }

    private String text(long number) {
        byte[] text = new byte[32];
        return switch (type) {
            case TIME -> new String(text, 0, RecordText.time(number, text, 0), US_ASCII);
            case DURATION -> number + "ns";
            default -> Long.toUnsignedString(number);
        };
    }
}
