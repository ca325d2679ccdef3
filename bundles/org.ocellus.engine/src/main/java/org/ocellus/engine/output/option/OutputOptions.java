package org.ocellus.engine.output.option;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The options of one output.
 *
 * @param values by name, as the user wrote them
 */
public record OutputOptions(Map<String, String> values) {
    /** No options. */
    public static final OutputOptions NONE = new OutputOptions(Map.of());

    /** Copies the values. */
    public OutputOptions {
        values = Map.copyOf(values);
    }

    /** {@return these options, and of those others that are not among these} */
    public OutputOptions over(Map<String, String> others) {
        Map<String, String> all = new HashMap<>(others);
        all.putAll(values);
        return new OutputOptions(all);
    }

    /** {@return whether an option is stated} */
    public boolean states(CommonOption option) {
        return values.containsKey(option.key());
    }

    /** {@return the value as it was written, or null} */
    public @Nullable String text(CommonOption option) {
        return values.get(option.key());
    }

    /**
     * {@return a number of bytes}
     *
     * @param option which
     * @param otherwise what holds if it is not stated
     */
    public long size(CommonOption option, long otherwise) throws IOException {
        String text = text(option);
        return text == null
                ? otherwise
                : ByteSize.parse(text)
                        .orElseThrow(() -> unfit(option, text, "a number of bytes above 0, such as 100M"));
    }

    /** {@return a time, zero if it is not stated} */
    public Duration time(CommonOption option) throws IOException {
        String text = text(option);
        return text == null
                ? Duration.ZERO
                : TimeSpan.parse(text)
                        .orElseThrow(() -> unfit(option, text, "a time of a second or more, such as 15m, 1h or 1d"));
    }

    /** {@return a number above 0, or 0 if it is not stated} */
    public int number(CommonOption option) throws IOException {
        String text = text(option);
        if (text == null) {
            return 0;
        }
        if (!text.matches("[1-9]\\d{0,8}")) {
            throw unfit(option, text, "a whole number above 0");
        }
        return Integer.parseInt(text);
    }

    /**
     * {@return whether something is to be}
     *
     * @param option which
     * @param otherwise what holds if it is not stated
     */
    public boolean truth(CommonOption option, boolean otherwise) throws IOException {
        String text = text(option);
        if (text == null) {
            return otherwise;
        }
        if (!text.equals("true") && !text.equals("false")) {
            throw unfit(option, text, "true or false");
        }
        return text.equals("true");
    }

    /** {@return an error for the user} */
    public static IOException unfit(CommonOption option, String value, String expected) {
        return new IOException("option " + option.key() + "=" + value + ": expected " + expected);
    }
}
