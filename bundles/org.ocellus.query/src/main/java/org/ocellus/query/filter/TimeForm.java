package org.ocellus.query.filter;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Times as ISO 8601 and RFC 3339 have them: a date, or date and time with or without seconds and fraction. Without an
 * offset they are local, as the times in tables are.
 */
public final class TimeForm {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern OFFSET = Pattern.compile(".*(?:[Zz]|[+-]\\d{2}:\\d{2})");
    private static final long NANOS_A_SECOND = 1_000_000_000L;

    private TimeForm() {}

    /** {@return nanoseconds since the epoch, nothing if the text is not a time that has them} */
    public static Optional<Long> parse(String text) {
        if (text.length() < 10 || !DATE.matcher(text.substring(0, 10)).matches()) {
            return Optional.empty();
        }
        try {
            Instant instant = instant(text);
            return Optional.of(
                    Math.addExact(Math.multiplyExact(instant.getEpochSecond(), NANOS_A_SECOND), instant.getNano()));
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static Instant instant(String text) {
        if (text.length() == 10) {
            return LocalDate.parse(text).atStartOfDay(ZoneId.systemDefault()).toInstant();
        }
        return OFFSET.matcher(text.substring(10)).matches()
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).atZone(ZoneId.systemDefault()).toInstant();
    }
}
