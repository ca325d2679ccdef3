package org.ocellus.engine.flow;

/** Identifiers of flows: they differ among all flows of a sensor, and reading a file again gives the same ones. */
final class FlowIds {
    private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

    private FlowIds() {}

    /** Mixes the flow's beginning and its number (the finalizer of SplitMix64: one to one, no two inputs meet). */
    static long of(long start, long sequence) {
        long z = start + (sequence + 1) * GOLDEN_RATIO;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        z ^= z >>> 31;
        return z == 0 ? 1 : z;
    }
}
