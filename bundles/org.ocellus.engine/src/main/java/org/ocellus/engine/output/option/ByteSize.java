package org.ocellus.engine.output.option;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of bytes as users write them: {@code 4096}, {@code 100M}; the letters stand for powers of 1024. */
final class ByteSize {
    private static final Pattern FORM = Pattern.compile("(\\d{1,12})([KMGT]?)(?:i?B)?", Pattern.CASE_INSENSITIVE);
    private static final String LETTERS = "KMGT";
    private static final int BITS_PER_LETTER = 10;

    private ByteSize() {}

    /** {@return the number, nothing if it is not one above 0} */
    static Optional<Long> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String letter = matcher.group(2).toUpperCase(java.util.Locale.ROOT);
        int power = letter.isEmpty() ? 0 : LETTERS.indexOf(letter) + 1;
        long number = Long.parseLong(matcher.group(1));
        boolean fits = number > 0 && number <= Long.MAX_VALUE >> power * BITS_PER_LETTER;
        return fits ? Optional.of(number << power * BITS_PER_LETTER) : Optional.empty();
    }
}
