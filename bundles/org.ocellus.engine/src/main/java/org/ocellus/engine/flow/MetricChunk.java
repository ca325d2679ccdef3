package org.ocellus.engine.flow;

/**
 * What the chunks have in common in which a flow keeps metrics: a list that begins in its slot. Those that every packet
 * changes stand in front.
 */
final class MetricChunk {
    static final int NEXT = 0; // 4, chunk
    static final int KIND = 4; // 1

    /** Bytes in front of what each kind has; those behind {@link #KIND} are the kind's too. */
    static final int HEADER = 8;

    // KIND
    static final int TCP = 1;
    static final int NETWORK = 2;
    static final int SIZE = 3;
    static final int TIMING = 4;
    static final int USER_DATA = 5;

    private MetricChunk() {}
}
