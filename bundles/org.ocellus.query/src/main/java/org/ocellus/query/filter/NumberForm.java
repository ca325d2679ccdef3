package org.ocellus.query.filter;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Unsigned whole numbers of 64 bits: decimal, with decimal ({@code k M G T}) or binary ({@code Ki Mi}) prefix, hexadecimal. */
final class NumberForm {
    private static final Pattern DECIMAL = Pattern.compile("(\\d{1,20}(?:\\.\\d{1,12})?)(?:([kKMGT])(i?))?[bB]?");
    private static final Pattern HEXADECIMAL = Pattern.compile("0[xX](\\p{XDigit}{1,16})");
    private static final Map<String, Integer> POWERS = Map.of("k", 1, "K", 1, "M", 2, "G", 3, "T", 4);

    private NumberForm() {}

    static Optional<Long> parse(String word) {
        Matcher hexadecimal = HEXADECIMAL.matcher(word);
        if (hexadecimal.matches()) {
            return Optional.of(Long.parseUnsignedLong(hexadecimal.group(1), 16));
        }
        Matcher decimal = DECIMAL.matcher(word);
        if (!decimal.matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(decimal.group(1)).multiply(factor(decimal.group(2), decimal.group(3)));
        return unsigned(number);
    }

    private static BigDecimal factor(String prefix, String binary) {
        return prefix == null
                ? BigDecimal.ONE
                : BigDecimal.valueOf("i".equals(binary) ? 1024 : 1000).pow(POWERS.getOrDefault(prefix, 0));
    }

    /** {@return the number, nothing if it has a fraction or more than 64 bits} */
    static Optional<Long> unsigned(BigDecimal number) {
        BigInteger whole = number.toBigInteger();
        boolean fits = whole.bitLength() <= Long.SIZE && number.compareTo(new BigDecimal(whole)) == 0;
        return fits ? Optional.of(whole.longValue()) : Optional.empty();
    }
}
