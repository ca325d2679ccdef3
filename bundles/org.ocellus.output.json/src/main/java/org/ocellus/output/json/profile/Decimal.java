package org.ocellus.output.json.profile;

import tools.jackson.core.JsonGenerator;

/**
 * Decimal digits of one number, built from the last to the first by integer arithmetic: what Java's signed and binary
 * numbers cannot carry into JSON exactly. Reused.
 */
public final class Decimal {
    /** Sign, ten digits of seconds in 2<sup>63</sup> nanoseconds, point, nine digits; an unsigned number has twenty. */
    private static final int CAPACITY = 24;

    private static final int FRACTION_DIGITS = 9;
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final char[] digits = new char[CAPACITY];
    private int start = CAPACITY;

    /** Holds a number that is unsigned in all its 64 bits. */
    public Decimal unsigned(long number) {
        start = CAPACITY;
        prepend(number);
        return this;
    }

    /** Holds nanoseconds as seconds, with no more of the nine decimals than it takes to be exact. */
    public Decimal seconds(long nanoseconds) {
        start = CAPACITY;
        long magnitude = Math.abs(nanoseconds);
        prependFraction(magnitude % NANOS_PER_SECOND);
        prepend(magnitude / NANOS_PER_SECOND);
        if (nanoseconds < 0) {
            digits[--start] = '-';
        }
        return this;
    }

    /** Writes a number that is unsigned in all its 64 bits; the generator is quicker at those that Java can hold. */
    public void writeUnsigned(long number, JsonGenerator json) {
        if (number >= 0) {
            json.writeNumber(number);
        } else {
            unsigned(number).writeTo(json);
        }
    }

    /** Writes what it holds. */
    public void writeTo(JsonGenerator json) {
        json.writeNumber(digits, start, CAPACITY - start);
    }

    private void prependFraction(long nanoseconds) {
        if (nanoseconds == 0) {
            return;
        }
        long rest = nanoseconds;
        int places = FRACTION_DIGITS;
        while (rest % 10 == 0) {
            rest /= 10;
            places--;
        }
        for (; places > 0; places--) {
            digits[--start] = (char) ('0' + rest % 10);
            rest /= 10;
        }
        digits[--start] = '.';
    }

    private void prepend(long number) {
        // The first division makes the number positive; signed division by a constant is the cheaper one.
        long rest = Long.divideUnsigned(number, 10);
        digits[--start] = (char) ('0' + (number - rest * 10));
        while (rest != 0) {
            digits[--start] = (char) ('0' + rest % 10);
            rest /= 10;
        }
    }

    @Override
    public String toString() {
        return new String(digits, start, CAPACITY - start);
    }
}
