package org.ocellus.engine.output.place;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A file's name with the conversions of {@code strftime} for the time, UTC: {@code flows-%Y-%m-%dT%H.json}. */
final class NamePattern {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    /** What a letter behind a per cent sign stands for; the finest unit of time in it, and what it looks like. */
    private enum Conversion {
        YEAR('Y', "tY", "\\d{4}", ChronoUnit.YEARS),
        SHORT_YEAR('y', "ty", "\\d\\d", ChronoUnit.YEARS),
        MONTH('m', "tm", "\\d\\d", ChronoUnit.MONTHS),
        DAY('d', "td", "\\d\\d", ChronoUnit.DAYS),
        DAY_OF_YEAR('j', "tj", "\\d{3}", ChronoUnit.DAYS),
        DATE('F', "tF", "\\d{4}-\\d\\d-\\d\\d", ChronoUnit.DAYS),
        HOUR('H', "tH", "\\d\\d", ChronoUnit.HOURS),
        MINUTE('M', "tM", "\\d\\d", ChronoUnit.MINUTES),
        SECOND('S', "tS", "\\d\\d", ChronoUnit.SECONDS),
        TIME('T', "tT", "\\d\\d:\\d\\d:\\d\\d", ChronoUnit.SECONDS),
        EPOCH('s', "ts", "\\d{1,11}", ChronoUnit.SECONDS);

        private final char letter;
        private final String format;
        private final String looks;
        private final ChronoUnit unit;

        Conversion(char letter, String format, String looks, ChronoUnit unit) {
            this.letter = letter;
            this.format = "%1$" + format;
            this.looks = looks;
            this.unit = unit;
        }
    }

    /** Either a text or a conversion. */
    private record Part(String text, Optional<Conversion> conversion) {
        String at(ZonedDateTime time) {
            return conversion
                    .map(each -> String.format(java.util.Locale.ROOT, each.format, time))
                    .orElse(text);
        }

        String looks() {
            return conversion.map(each -> each.looks).orElseGet(() -> Pattern.quote(text));
        }
    }

    private final List<Part> parts;

    private NamePattern(List<Part> parts) {
        this.parts = parts;
    }

    /**
     * Takes a pattern apart.
     *
     * @throws IOException if a per cent sign stands before something else; the message is for the user
     */
    static NamePattern parse(String text) throws IOException {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf('%'); at >= 0; at = text.indexOf('%', from)) {
            parts.add(new Part(text.substring(from, at), Optional.empty()));
            char letter = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
            parts.add(letter == '%' ? new Part("%", Optional.empty()) : new Part("", Optional.of(conversion(letter))));
            from = at + 2;
        }
        parts.add(new Part(text.substring(from), Optional.empty()));
        return new NamePattern(parts);
    }

    private static Conversion conversion(char letter) throws IOException {
        List<String> all = new ArrayList<>();
        for (Conversion each : Conversion.values()) {
            if (each.letter == letter) {
                return each;
            }
            all.add("%" + each.letter);
        }
        throw new IOException("'%" + letter + "' is no part of a time; expected one of " + String.join(" ", all)
                + ", or %% for a per cent sign");
    }

    /** {@return whether the name depends on the time} */
    boolean isTimed() {
        return parts.stream().anyMatch(each -> each.conversion().isPresent());
    }

    /** {@return the finest unit of time in the name, nothing without any} */
    Optional<ChronoUnit> unit() {
        return parts.stream()
                .flatMap(each -> each.conversion().stream())
                .map(each -> each.unit)
                .min(ChronoUnit::compareTo);
    }

    /** {@return the name at a time, in nanoseconds since the epoch} */
    String at(long time) {
        ZonedDateTime utc = utc(time);
        return map(each -> each.at(utc));
    }

    /** {@return a regular expression for all names there can be} */
    String looks() {
        return map(Part::looks);
    }

    private String map(Function<Part, String> form) {
        return parts.stream().map(form).collect(Collectors.joining());
    }

    static ZonedDateTime utc(long time) {
        return Instant.ofEpochSecond(Math.floorDiv(time, NANOS_PER_SECOND), Math.floorMod(time, NANOS_PER_SECOND))
                .atZone(ZoneOffset.UTC);
    }

    static long nanos(ZonedDateTime time) {
        return time.toEpochSecond() * NANOS_PER_SECOND + time.getNano();
    }
}
