package org.ocellus.query.filter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/** What a test asks of a text. Letters of ASCII are compared without regard to case, but in regular expressions. */
@FunctionalInterface
interface TextCondition {

    /**
     * {@return whether the text fits}
     *
     * @param utf8 holds it from index 0
     * @param length of it in bytes
     */
    boolean fits(byte[] utf8, int length);

    /** {@return the condition of a test} */
    static TextCondition of(Expression.Test test) {
        List<String> words =
                test.values().stream().map(value -> ((Value.Word) value).text()).toList();
        return switch (test.operator()) {
            case MATCHES -> BoundedPattern.compile(words.getFirst())::find;
            case CONTAINS -> containing(folded(words.getFirst()));
            default -> anyOf(words.stream().map(TextCondition::folded).toArray(byte[][]::new));
        };
    }

    /** {@return the condition of a test of flags, which are a set of letters whatever their order} */
    static TextCondition ofFlags(Expression.Test test) {
        List<Long> sets = test.values().stream()
                .map(value -> letters(folded(((Value.Word) value).text())))
                .toList();
        if (test.operator() == Operator.CONTAINS) {
            long asked = sets.getFirst();
            return (utf8, length) -> (letters(utf8, length) & asked) == asked;
        }
        long[] any = sets.stream().mapToLong(Long::longValue).toArray();
        return (utf8, length) -> isAnyOf(letters(utf8, length), any);
    }

    private static boolean isAnyOf(long letters, long[] any) {
        for (long each : any) {
            if (each == letters) {
                return true;
            }
        }
        return false;
    }

    private static long letters(byte[] folded) {
        return letters(folded, folded.length);
    }

    /** One bit a letter; what is not a letter shares a further bit. */
    private static long letters(byte[] utf8, int length) {
        long letters = 0;
        for (int i = 0; i < length; i++) {
            int letter = fold(utf8[i]) - 'a';
            letters |= 1L << (letter >= 0 && letter < 26 ? letter : 26);
        }
        return letters;
    }

    private static TextCondition anyOf(byte[][] words) {
        return (utf8, length) -> {
            for (byte[] word : words) {
                if (word.length == length && isAt(utf8, 0, word)) {
                    return true;
                }
            }
            return false;
        };
    }

    private static TextCondition containing(byte[] word) {
        return (utf8, length) -> {
            for (int i = 0; i + word.length <= length; i++) {
                if (isAt(utf8, i, word)) {
                    return true;
                }
            }
            return false;
        };
    }

    private static boolean isAt(byte[] utf8, int from, byte[] folded) {
        for (int i = 0; i < folded.length; i++) {
            if (fold(utf8[from + i]) != folded[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] folded(String word) {
        byte[] utf8 = word.getBytes(UTF_8);
        for (int i = 0; i < utf8.length; i++) {
            utf8[i] = fold(utf8[i]);
        }
        return utf8;
    }

    private static byte fold(byte octet) {
        return octet >= 'A' && octet <= 'Z' ? (byte) (octet + ('a' - 'A')) : octet;
    }
}
