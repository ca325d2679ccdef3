package org.ocellus.engine.output.option;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as users write them: {@code 90} or {@code 90s}, {@code 15m}, {@code 1h}, {@code 1d}. */
final class TimeSpan {
    private static final Pattern FORM = Pattern.compile("(\\d{1,9})([smhd]?)");
    private static final Map<String, Duration> UNITS = Map.of(
            "", Duration.ofSeconds(1),
            "s", Duration.ofSeconds(1),
            "m", Duration.ofMinutes(1),
            "h", Duration.ofHours(1),
            "d", Duration.ofDays(1));

    /** A hundred years; in nanoseconds they fit into 64 bits. */
    private static final Duration MOST = Duration.ofDays(36_500);

    private TimeSpan() {}

    /** {@return the time, nothing if it is not one of a second or more} */
    static Optional<Duration> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Duration unit = UNITS.getOrDefault(matcher.group(2), Duration.ZERO);
        Duration time = unit.multipliedBy(Long.parseLong(matcher.group(1)));
        return time.isPositive() && time.compareTo(MOST) <= 0 ? Optional.of(time) : Optional.empty();
    }
}
