package org.ocellus.spi.record;

/**
 * How often a decoder was called, by outcome.
 *
 * @param forwarded headers peeled off
 * @param terminal headers with nothing to decode behind them
 * @param declined passed on to the next claimant
 * @param truncated the captured bytes ended inside the header
 * @param malformed in violation of the specification
 * @param faults the decoder threw
 */
public record DecoderCounters(
        long forwarded, long terminal, long declined, long truncated, long malformed, long faults) {

    /** No calls. */
    public static final DecoderCounters NONE = new DecoderCounters(0, 0, 0, 0, 0, 0);

    /** {@return the sums of this and the other} */
    public DecoderCounters plus(DecoderCounters other) {
        return new DecoderCounters(
                forwarded + other.forwarded,
                terminal + other.terminal,
                declined + other.declined,
                truncated + other.truncated,
                malformed + other.malformed,
                faults + other.faults);
    }
}
