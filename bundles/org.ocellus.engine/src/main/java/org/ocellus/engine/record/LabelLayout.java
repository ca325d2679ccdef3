package org.ocellus.engine.record;

/** Layout of the labels of both directions in native memory: two counts, then the labels of A's packets, then of B's. */
public final class LabelLayout {
    /** The most labels kept for a direction. */
    public static final int MOST = 7;

    /** Number of labels on A's packets; 1 byte. */
    public static final int COUNT_A = 0;

    /** Number of labels on B's packets; 1 byte. */
    public static final int COUNT_B = 1;

    /** Labels on A's packets, 8 bytes each. */
    public static final int LABELS_A = 8;

    /** Labels on B's packets, 8 bytes each. */
    public static final int LABELS_B = LABELS_A + MOST * 8;

    /** Bytes of the whole. */
    public static final int SIZE = LABELS_B + MOST * 8;

    private LabelLayout() {}
}
