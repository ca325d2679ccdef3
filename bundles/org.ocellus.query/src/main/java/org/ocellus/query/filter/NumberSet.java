package org.ocellus.query.filter;

/** The numbers that a test asks for. */
final class NumberSet {
    private final NumberSpan[] spans;

    NumberSet(Expression.Test test) {
        spans = test.values().stream()
                .map(value -> ((NumberSpan) value).under(test.operator()))
                .toArray(NumberSpan[]::new);
    }

    boolean contains(long number) {
        for (NumberSpan span : spans) {
            if (span.contains(number)) {
                return true;
            }
        }
        return false;
    }
}
