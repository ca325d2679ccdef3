package org.ocellus.query.filter;

import java.util.Optional;
import org.ocellus.spi.record.FieldType;

/** How values of a type are written. */
final class ValueForm {
    private static final String RANGE = "..";

    private ValueForm() {}

    /** {@return the value that a word states, nothing if it states none of this type} */
    static Optional<Value> parse(FieldType type, String word) {
        return switch (type) {
            case NUMBER, COUNT, TIME, DURATION -> span(type, word);
            case ADDRESS, MAC -> addresses(word);
            case TEXT, BYTES, LABELS, PATH -> word.isEmpty() ? Optional.empty() : Optional.of(new Value.Word(word));
        };
    }

    /** {@return what values of a type look like, for a message} */
    static String expected(FieldType type) {
        return switch (type) {
            case NUMBER, COUNT -> "a number such as 443, 0x800, 10k, 4Mi, or a range such as 1-1024";
            case TIME -> "a time such as 2026-11-24T10:00 (local), 2026-11-24T10:00:00Z, or a range A..B of these";
            case DURATION -> "a duration such as 5s, 1.5ms, 2h, or a range such as 1s-5s";
            case ADDRESS, MAC -> "an address, a prefix such as 10.0.0.0/8 or 2001:db8::/32, or a range of addresses";
            case TEXT, BYTES, LABELS, PATH -> "a text";
        };
    }

    private static Optional<Value> span(FieldType type, String word) {
        Optional<Value> single = number(type, word).map(each -> NumberSpan.of(type, each));
        return single.isPresent()
                ? single
                : range(word, type == FieldType.TIME)
                        .flatMap(ends -> number(type, ends.low())
                                .flatMap(low -> number(type, ends.high()).map(high -> new NumberSpan(type, low, high)))
                                .filter(each -> NumberSpan.compare(type, each.low(), each.high()) <= 0));
    }

    private static Optional<Long> number(FieldType type, String word) {
        return switch (type) {
            case TIME -> TimeForm.parse(word);
            case DURATION -> DurationForm.parse(word);
            default -> NumberForm.parse(word);
        };
    }

    private static Optional<Value> addresses(String word) {
        Optional<AddressSpan> single = AddressForm.parse(word);
        if (single.isPresent()) {
            return single.map(each -> each);
        }
        return range(word, false)
                .flatMap(ends -> AddressForm.parse(ends.low())
                        .flatMap(low -> AddressForm.parse(ends.high()).flatMap(high -> between(low, high))));
    }

    private static Optional<Value> between(AddressSpan low, AddressSpan high) {
        AddressSpan both = new AddressSpan(low.length(), low.lowHigh(), low.lowLow(), high.highHigh(), high.highLow());
        return low.length() == high.length() && both.isOrdered() ? Optional.of(both) : Optional.empty();
    }

    /** A hyphen makes a range too, where values have none themselves. */
    private static Optional<Ends> range(String word, boolean hyphens) {
        int dots = word.indexOf(RANGE);
        int hyphen = hyphens ? -1 : word.indexOf('-');
        if (dots >= 0) {
            return Optional.of(new Ends(word.substring(0, dots), word.substring(dots + RANGE.length())));
        }
        return hyphen < 0
                ? Optional.empty()
                : Optional.of(new Ends(word.substring(0, hyphen), word.substring(hyphen + 1)));
    }

    private record Ends(String low, String high) {}
}
