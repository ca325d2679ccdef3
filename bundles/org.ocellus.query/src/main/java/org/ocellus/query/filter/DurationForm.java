package org.ocellus.query.filter;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations: a decimal number and a unit, seconds without one. */
final class DurationForm {
    private static final Pattern FORM = Pattern.compile("(\\d{1,19}(?:\\.\\d{1,12})?)(ns|us|ms|s|m|min|h|d)?");
    private static final long SECOND = 1_000_000_000L;
    private static final Map<String, Long> NANOSECONDS = Map.of(
            "ns",
            1L,
            "us",
            1_000L,
            "ms",
            1_000_000L,
            "s",
            SECOND,
            "m",
            60 * SECOND,
            "min",
            60 * SECOND,
            "h",
            3600 * SECOND,
            "d",
            86_400 * SECOND);

    private DurationForm() {}

    /** {@return nanoseconds} */
    static Optional<Long> parse(String word) {
        Matcher matcher = FORM.matcher(word);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String unit = matcher.group(2);
        long factor = NANOSECONDS.getOrDefault(unit == null ? "s" : unit, SECOND);
        return NumberForm.unsigned(new BigDecimal(matcher.group(1)).multiply(BigDecimal.valueOf(factor)))
                .filter(each -> each >= 0);
    }
}
