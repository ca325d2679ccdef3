package org.ocellus.output.ipfix.record;

import java.nio.ByteBuffer;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

/** The labels that one layer of MPLS has in one direction, top first. */
final class MplsStack {
    private static final int LABEL_BITS = 20;
    private static final int LABEL_SHIFT = 4;
    private static final int BOTTOM_OF_STACK = 1;

    private final RecordField field;
    private final int[] labels = new int[PathDigest.MOST_LABELS];
    private int depth;
    private boolean complete;

    MplsStack(RecordField field) {
        this.field = field;
    }

    void at(FlowRecord flow, int layer) {
        depth = 0;
        complete = true;
        int count = layer == PathDigest.NONE ? 0 : flow.labels(field);
        for (int i = 0; i < count; i++) {
            long label = flow.label(field, i);
            if (flow.labelLayer(field, i) == layer && label >>> LABEL_BITS == 0) {
                add((int) label);
            }
        }
    }

    private void add(int label) {
        complete = depth < labels.length;
        if (complete) {
            labels[depth++] = label;
        }
    }

    int depth() {
        return depth;
    }

    /** Writes a label stack entry without its time to live; the traffic class is not known. */
    void write(int index, ByteBuffer target) {
        int entry = labels[index] << LABEL_SHIFT | (complete && index == depth - 1 ? BOTTOM_OF_STACK : 0);
        target.put((byte) (entry >>> 16)).putShort((short) entry);
    }
}
