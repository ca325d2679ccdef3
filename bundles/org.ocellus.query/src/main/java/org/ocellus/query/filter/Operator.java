package org.ocellus.query.filter;

/** How a test compares what a record has with the values that stand behind it. */
enum Operator {
    EQUAL("=="),
    NOT_EQUAL("!="),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">="),
    IN("in"),
    NOT_IN("not in"),
    CONTAINS("contains"),
    MATCHES("matches");

    private final String text;

    Operator(String text) {
        this.text = text;
    }

    /** {@return whether a record passes that has a value, and none that fits} */
    boolean isNegative() {
        return this == NOT_EQUAL || this == NOT_IN;
    }

    /** {@return whether several values may stand behind it} */
    boolean takesList() {
        return this == IN || this == NOT_IN;
    }

    boolean isOrder() {
        return this == LESS || this == LESS_OR_EQUAL || this == GREATER || this == GREATER_OR_EQUAL;
    }

    /** {@return as it is written} */
    @Override
    public String toString() {
        return text;
    }
}
