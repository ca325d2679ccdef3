package org.ocellus.output.json.reader;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Times and durations from their text, in nanoseconds. */
public final class TimeText {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final int DECIMALS_OF_NANOS = 9;

    private TimeText() {}

    /**
     * {@return nanoseconds since the epoch}
     *
     * @param rfc3339 with any offset
     * @throws IllegalArgumentException if it has another form, or 64 bits do not hold it
     */
    public static long time(String rfc3339) {
        try {
            Instant instant = rfc3339.endsWith("Z")
                    ? Instant.parse(rfc3339)
                    : OffsetDateTime.parse(rfc3339).toInstant();
            return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), NANOS_PER_SECOND), instant.getNano());
        } catch (DateTimeException | ArithmeticException e) {
            throw new IllegalArgumentException("no time of RFC 3339", e);
        }
    }

    /**
     * {@return nanoseconds}
     *
     * @param seconds with any number of decimals; those beyond nine are cut
     * @throws IllegalArgumentException if 64 bits do not hold it
     */
    public static long seconds(BigDecimal seconds) {
        try {
            return seconds.movePointRight(DECIMALS_OF_NANOS)
                    .setScale(0, RoundingMode.DOWN)
                    .longValueExact();
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("no number of seconds that 64 bits of nanoseconds hold", e);
        }
    }
}
