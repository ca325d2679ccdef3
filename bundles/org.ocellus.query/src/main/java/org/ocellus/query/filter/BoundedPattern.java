package org.ocellus.query.filter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression of {@link java.util.regex} that ends: a record on which it tries more than {@value #MOST_STEPS}
 * characters does not match. Without that bound an expression such as {@code (a+)+b} would try for years.
 */
final class BoundedPattern {
    private static final int MOST_STEPS = 100_000;
    private static final int LONGEST = 1000;

    private final Subject subject = new Subject();
    private final Matcher matcher;

    private BoundedPattern(Pattern pattern) {
        matcher = pattern.matcher(subject);
    }

    /** Compiles an expression. */
    static BoundedPattern compile(String pattern) {
        if (pattern.length() > LONGEST) {
            throw new PatternSyntaxException("longer than " + LONGEST + " characters", pattern, LONGEST);
        }
        try {
            return new BoundedPattern(Pattern.compile(pattern));
        } catch (StackOverflowError e) {
            throw new PatternSyntaxException("too many groups inside one another", pattern, 0);
        }
    }

    /** {@return whether the expression fits some part of the text} */
    boolean find(byte[] utf8, int length) {
        subject.hold(utf8, length);
        try {
            return matcher.reset(subject).find();
        } catch (TooManySteps | StackOverflowError e) {
            return false;
        }
    }

    /** The text, which counts how often it is looked at. */
    private static final class Subject implements CharSequence {
        private byte[] ascii = {};
        private int length;
        private String other = "";
        private int steps;

        void hold(byte[] utf8, int ofLength) {
            steps = 0;
            ascii = utf8;
            length = ofLength;
            for (int i = 0; i < ofLength; i++) {
                if (utf8[i] < 0) {
                    other = new String(utf8, 0, ofLength, UTF_8);
                    length = other.length();
                    return;
                }
            }
            other = "";
        }

        @Override
        public int length() {
            return length;
        }

        @Override
        public char charAt(int index) {
            if (++steps > MOST_STEPS) {
                throw new TooManySteps();
            }
            return other.isEmpty() ? (char) ascii[index] : other.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return toString().substring(start, end);
        }

        @Override
        public String toString() {
            return other.isEmpty() ? new String(ascii, 0, length, UTF_8) : other;
        }
    }

    /** Without a stack trace, which nobody looks at. */
    private static final class TooManySteps extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManySteps() {
            super("too many steps", null, false, false);
        }
    }
}
