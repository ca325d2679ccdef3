package org.ocellus.output.text;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.regex.Pattern;

/** Numbers and times from the text of cells. What is wrong is said as an {@link IllegalArgumentException}. */
final class TextValues {
    private static final Pattern DIGITS = Pattern.compile("\\d{1,20}");
    private static final Pattern MILLIONTHS = Pattern.compile("-?\\d{1,16}\\.\\d{6}");
    private static final int DECIMALS = 6;
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private TextValues() {}

    static boolean isNumber(String text) {
        return DIGITS.matcher(text).matches();
    }

    /** {@return a decimal number, unsigned in all its 64 bits} */
    static long unsigned(String text) {
        if (!isNumber(text)) {
            throw new IllegalArgumentException("expected a number");
        }
        try {
            return Long.parseUnsignedLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("expected a number of 64 bits", e);
        }
    }

    /** {@return the millionths in a number with six decimals} */
    static long millionths(String text) {
        if (!MILLIONTHS.matcher(text).matches()) {
            throw new IllegalArgumentException("expected a number with six decimals");
        }
        return new BigDecimal(text).movePointRight(DECIMALS).longValue();
    }

    /** {@return nanoseconds since the epoch; of an hour that a clock shows twice, the first is meant} */
    static long time(String text, ZoneId zone) {
        try {
            Instant time = LocalDateTime.parse(text).atZone(zone).toInstant();
            return Math.addExact(Math.multiplyExact(time.getEpochSecond(), NANOS_PER_SECOND), time.getNano());
        } catch (DateTimeException | ArithmeticException e) {
            throw new IllegalArgumentException("expected a time such as 2026-11-24T10:00:00.000001", e);
        }
    }
}
