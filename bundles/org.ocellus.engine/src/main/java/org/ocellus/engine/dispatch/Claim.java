package org.ocellus.engine.dispatch;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ocellus.spi.decode.Selector;

/**
 * A selector value that a decoder wants to be asked for.
 *
 * @param space the number space
 * @param value the number
 */
public record Claim(Selector space, int value) {
    private static final String PREFIX = "ocellus.";

    /** Property with claims in any space, each as {@code space=value}. */
    private static final String GENERIC = "selector";

    /**
     * {@return the claims in a decoder's service properties}
     *
     * @param properties values may be numbers, texts (decimal, 0x, or several with commas), arrays and collections of them
     * @param overrides properties by the same names without prefix, each of which replaces the decoder's own
     * @throws IllegalArgumentException for a value that is not a number; the message names the property
     */
    static List<Claim> of(Map<String, Object> properties, Map<String, Object> overrides) {
        List<Claim> claims = new ArrayList<>();
        for (Selector space : Selector.all()) {
            for (Object each : flat(chosen(space.name(), properties, overrides))) {
                claims.add(new Claim(space, number(space.name(), each)));
            }
        }
        for (Object each : flat(chosen(GENERIC, properties, overrides))) {
            String text = each.toString();
            int equals = text.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("selector: expected space=value, found " + text);
            }
            String space = text.substring(0, equals).strip();
            claims.add(new Claim(Selector.of(space), number(space, text.substring(equals + 1))));
        }
        return List.copyOf(claims);
    }

    private static @Nullable Object chosen(String name, Map<String, Object> properties, Map<String, Object> overrides) {
        if (overrides.containsKey(name)) {
            return overrides.get(name);
        }
        return overrides.containsKey(PREFIX + name) ? overrides.get(PREFIX + name) : properties.get(PREFIX + name);
    }

    private static List<Object> flat(@Nullable Object value) {
        List<Object> values = new ArrayList<>();
        if (value instanceof Collection<?> many) {
            many.forEach(each -> values.addAll(flat(each)));
        } else if (value instanceof String text) {
            for (String each : text.split("[,\\s]+", -1)) {
                if (!each.isEmpty()) {
                    values.add(each);
                }
            }
        } else if (value != null && value.getClass().isArray()) {
            for (int i = 0; i < Array.getLength(value); i++) {
                values.addAll(flat(Array.get(value, i)));
            }
        } else if (value != null) {
            values.add(value);
        }
        return values;
    }

    private static int number(String name, Object value) {
        if (value instanceof Number number) {
            return number.intValue();
        }
        String text = value.toString().strip();
        try {
            return text.startsWith("0x") || text.startsWith("0X")
                    ? Integer.parseInt(text.substring(2), 16)
                    : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + ": expected a number, found " + value, e);
        }
    }

    @Override
    public String toString() {
        boolean hex = space == Selector.ETHERTYPE || space == Selector.GRE_PROTOCOL || space == Selector.PPP_PROTOCOL;
        return space.name() + "=" + (hex ? "0x%04x".formatted(value) : Integer.toString(value));
    }
}
