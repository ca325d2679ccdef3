package org.ocellus.engine.record;

import org.ocellus.spi.record.FlowRecord;

/** Layout of the first payload bytes of both sides on a record: two lengths, then A's bytes, then B's. */
public final class UserDataLayout {
    /** Number of A's bytes; 1 byte, unsigned. */
    public static final int LENGTH_A = 0;

    /** Number of B's bytes; 1 byte, unsigned. */
    public static final int LENGTH_B = 1;

    /** A's bytes; behind them B's. */
    public static final int BYTES = 8;

    /** Bytes of the longest. */
    public static final int MAX_LENGTH = BYTES + 2 * FlowRecord.MAX_BYTES;

    private UserDataLayout() {}
}
