package org.ocellus.launch.settings;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What a value must look like.
 *
 * @param expected for a message: "expected ..."
 * @param accepts whether a text is such a value
 */
record ValueForm(String expected, Predicate<String> accepts) {
    private static final Pattern SEPARATOR = Pattern.compile("[,\\s]+");

    /** A thousand million seconds are 31 years, and as nanoseconds they fit into 64 bits. */
    private static final double MOST_SECONDS = 1e9;

    static ValueForm text() {
        return new ValueForm("a text", value -> true);
    }

    static ValueForm truth() {
        return new ValueForm("true or false", value -> value.equals("true") || value.equals("false"));
    }

    static ValueForm oneOf(String... words) {
        return new ValueForm("one of " + String.join(", ", words), List.of(words)::contains);
    }

    /** Any number of words of a list. */
    static ValueForm wordsOf(String... words) {
        Set<String> known = Set.of(words);
        return new ValueForm(
                "some of " + String.join(", ", words) + ", with commas between them",
                value -> all(value, known::contains));
    }

    static ValueForm seconds() {
        return new ValueForm("a number of seconds, such as 60 or 0.5", ValueForm::isSeconds);
    }

    /** Nothing leaves it to the sensor. */
    static ValueForm secondsOrNothing() {
        return new ValueForm(
                "a number of seconds, such as 60, or nothing", value -> value.isEmpty() || isSeconds(value));
    }

    private static boolean isSeconds(String value) {
        try {
            double seconds = Double.parseDouble(value);
            return seconds >= 0 && seconds <= MOST_SECONDS;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    static ValueForm wholeNumber(int least, int most) {
        return new ValueForm("a whole number from " + least + " to " + most, value -> {
            try {
                int number = Integer.parseInt(value);
                return number >= least && number <= most;
            } catch (NumberFormatException e) {
                return false;
            }
        });
    }

    /** Values of a selector: any number of them, also none. */
    static ValueForm selectorValues(int most) {
        return new ValueForm(
                "numbers from 0 to " + most + ", with commas between them",
                value -> all(value, each -> isIn(each, most)));
    }

    /** Values in any selector spaces. */
    static ValueForm selectors() {
        return new ValueForm(
                "SPACE=NUMBER, several with commas between them",
                value -> all(value, each -> {
                    int equals = each.indexOf('=');
                    return equals > 0 && isIn(each.substring(equals + 1), Integer.MAX_VALUE);
                }));
    }

    private static boolean all(String value, Predicate<String> accepted) {
        return SEPARATOR.splitAsStream(value).filter(each -> !each.isEmpty()).allMatch(accepted);
    }

    /** Decimal, or hexadecimal behind 0x. */
    private static boolean isIn(String text, int most) {
        try {
            boolean hexadecimal = text.startsWith("0x") || text.startsWith("0X");
            int number = hexadecimal ? Integer.parseInt(text.substring(2), 16) : Integer.parseInt(text);
            return number >= 0 && number <= most;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
