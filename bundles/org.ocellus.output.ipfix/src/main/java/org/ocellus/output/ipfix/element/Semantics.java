package org.ocellus.output.ipfix.element;

/** What the numbers of an element mean (RFC 7012 section 3.2), with the codes of RFC 5610 section 3.2. */
public enum Semantics {
    /** Nothing further. */
    DEFAULT(0),
    /** A measured or computed value. */
    QUANTITY(1),
    /** Grows over the life of a flow. */
    TOTAL_COUNTER(2),
    /** Since the record before. */
    DELTA_COUNTER(3),
    /** Names something. */
    IDENTIFIER(4),
    /** A set of bits. */
    FLAGS(5);

    private final int code;

    Semantics(int code) {
        this.code = code;
    }

    /** {@return the number in element type information} */
    public int code() {
        return code;
    }
}
