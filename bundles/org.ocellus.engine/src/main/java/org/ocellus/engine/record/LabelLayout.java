package org.ocellus.engine.record;

/**
 * Layout of the labels of both directions in native memory. Each direction has a header of 8 bytes, its count and the layer
 * of each label, then come the labels of A's packets, then those of B's.
 */
public final class LabelLayout {
    /** The most labels kept for a direction. */
    public static final int MOST = 7;

    /** Header of A: number of labels on its packets, 1 byte, then for each its layer on the path, or -1; 1 byte each. */
    public static final int HEADER_A = 0;

    /** Header of B. */
    public static final int HEADER_B = 8;

    /** From a header to the layers. */
    public static final int LAYERS = 1;

    /** Labels on A's packets, 8 bytes each. */
    public static final int LABELS_A = 16;

    /** Labels on B's packets, 8 bytes each. */
    public static final int LABELS_B = LABELS_A + MOST * 8;

    /** Bytes of the whole: two cache lines. */
    public static final int SIZE = LABELS_B + MOST * 8;

    private LabelLayout() {}
}
