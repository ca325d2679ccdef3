package org.ocellus.query.record;

import java.util.Arrays;

/** The labels of one direction, outermost first. */
final class LabelStack {
    private static final int FIRST_CAPACITY = 8;

    private long[] values = new long[FIRST_CAPACITY];
    private int[] layers = new int[FIRST_CAPACITY];
    private int size;

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    long value(int index) {
        return values[index];
    }

    int layer(int index) {
        return layers[index];
    }

    void add(int layer, long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
            layers = Arrays.copyOf(layers, 2 * size);
        }
        values[size] = value;
        layers[size] = layer;
        size++;
    }
}
