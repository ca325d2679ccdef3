package org.ocellus.spi.decode;

/**
 * What became of one call of a decoder. Whatever the outcome, the packet is accounted: on the innermost conversation
 * that was found, or else on the one that carried the header in question.
 */
public enum Outcome {
    /** The header was understood and its payload handed on; only {@link Layer#forward} returns it. */
    FORWARDED,
    /** The header was understood and nothing behind it is to be decoded. */
    TERMINAL,
    /** These bytes are not this protocol after all; the next claimant is asked. */
    DECLINED,
    /** The captured bytes end inside the header; counted as MALFORMED where they are all that was on the wire. */
    TRUNCATED,
    /** This protocol, but in violation of its specification. */
    MALFORMED
}
