package org.ocellus.engine.walk;

import java.util.Arrays;
import org.ocellus.spi.decode.Outcome;
import org.ocellus.spi.record.DecoderCounters;

/** What one worker's walks came to. Written by the worker; others read figures that may be a moment old. */
public final class WalkCounters {
    private static final int FAULT = 5;
    private static final int STRIDE = 8;

    private long[] byDecoder = new long[64 * STRIDE];

    /** Packets of which the capture, or a first fragment, has only the beginning of a header. */
    long truncated;

    /** Packets with a header that violates its specification. */
    long malformed;

    /** Packets with more encapsulations than the limit. */
    long tooDeep;

    /** {@return the sums of this and the other} */
    public WalkCounters plus(WalkCounters other) {
        WalkCounters sum = new WalkCounters();
        sum.byDecoder = Arrays.copyOf(byDecoder, Math.max(byDecoder.length, other.byDecoder.length));
        for (int i = 0; i < other.byDecoder.length; i++) {
            sum.byDecoder[i] += other.byDecoder[i];
        }
        sum.truncated = truncated + other.truncated;
        sum.malformed = malformed + other.malformed;
        sum.tooDeep = tooDeep + other.tooDeep;
        return sum;
    }

    /** Makes room for decoders up to this number. */
    public void reserve(int decoders) {
        if (decoders * STRIDE > byDecoder.length) {
            byDecoder = Arrays.copyOf(byDecoder, Math.max(decoders * STRIDE, byDecoder.length * 2));
        }
    }

    @SuppressWarnings("EnumOrdinal") // indexes an array that lives no longer than this process
    void count(int decoder, Outcome outcome) {
        byDecoder[decoder * STRIDE + outcome.ordinal()]++;
    }

    void fault(int decoder) {
        byDecoder[decoder * STRIDE + FAULT]++;
    }

    /** {@return what became of the calls of one decoder} */
    public DecoderCounters of(int decoder) {
        long[] counts = byDecoder;
        int at = decoder * STRIDE;
        return at >= counts.length
                ? DecoderCounters.NONE
                : new DecoderCounters(
                        counts[at], counts[at + 1], counts[at + 2], counts[at + 3], counts[at + 4], counts[at + FAULT]);
    }

    /** {@return packets of which the capture, or a first fragment, has only the beginning of a header} */
    public long truncated() {
        return truncated;
    }

    /** {@return packets with a header that violates its specification} */
    public long malformed() {
        return malformed;
    }

    /** {@return packets with more encapsulations than the limit} */
    public long tooDeep() {
        return tooDeep;
    }
}
