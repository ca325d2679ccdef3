package org.ocellus.engine.walk;

/**
 * The encapsulations of one packet, outermost first: what decoders said with tunnel() and label(). Reused.
 *
 * <p>One entry a layer; a run of labels of one decoder call is one entry.
 */
public final class EncapsulationStack {
    /** The most entries and labels that are kept, whatever the depth limit. */
    public static final int CAPACITY = 32;

    /** The entry has an identifier. */
    public static final int HAS_ID = 1;

    /** The entry came with labels: it is not part of the flow key. */
    public static final int LABELLED = 2;

    /** The entry runs over IP: it has outer endpoints. One of labels knows them too, also those of a frame. */
    public static final int CARRIED = 4;

    final int[] kind = new int[CAPACITY];
    final int[] flags = new int[CAPACITY];
    final long[] id = new long[CAPACITY];
    final Endpoints[] outer = new Endpoints[CAPACITY];
    final long[] labels = new long[CAPACITY];
    final int[] labelLayer = new int[CAPACITY];
    int size;
    int labelCount;

    EncapsulationStack() {
        for (int i = 0; i < CAPACITY; i++) {
            outer[i] = new Endpoints();
        }
    }

    void clear() {
        size = 0;
        labelCount = 0;
    }

    /** {@return the number of layers} */
    public int size() {
        return size;
    }

    /** {@return the number of labels} */
    public int labelCount() {
        return labelCount;
    }

    /** {@return a label, unsigned} */
    public long label(int index) {
        return labels[index];
    }

    /** {@return the layer that a label was said by, -1 if that is not on the stack for want of room} */
    public int labelLayer(int index) {
        return labelLayer[index];
    }

    /** {@return the number of the decoder's name, see {@link org.ocellus.engine.dispatch.Names}} */
    public int kind(int index) {
        return kind[index];
    }

    /** {@return {@link #HAS_ID}, {@link #LABELLED}, {@link #CARRIED}} */
    public int flags(int index) {
        return flags[index];
    }

    /** {@return the layer's identifier, unsigned; 0 if it has none} */
    public long id(int index) {
        return id[index];
    }

    /** {@return the layer's outer endpoints, meaningful if it is {@link #CARRIED} or {@link #LABELLED}} */
    public Endpoints outer(int index) {
        return outer[index];
    }
}
