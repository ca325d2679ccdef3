package org.ocellus.output.argus.format;

import org.ocellus.spi.reader.RecordBuilder;
import org.ocellus.spi.record.EncapsulationPath;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

/**
 * The outermost MPLS label of each side, as a label stack entry (RFC 3032 section 2.1), so that the label is in the high 20 bits.
 *
 * <pre>
 * | source's entry 4 | destination's entry 4 |
 * </pre>
 *
 * The qualifier counts entries, of the source in its high four bits. The clients find the destination's entry in the second
 * place whatever is counted, so both are written, and the subtype says which is meant. Read back, they are labels of a layer of
 * the path: see {@link EncapsulationDsr}.
 */
final class MplsDsr implements Dsr {
    private static final int TYPE = 0x44;

    // subtype
    private static final int SOURCE = 0x01;
    private static final int DESTINATION = 0x02;

    private static final int ONE_OF_EACH = 0x11;
    private static final int LABEL_SHIFT = 12;
    private static final int BOTTOM_OF_STACK = 0x100;
    private static final int COUNT_MASK = 0x0F;
    private static final int ABSENT = -1;

    @Override
    public void write(FlowRecord flow, RecordBuffer out) {
        EncapsulationPath path = flow.path();
        for (int i = 0; i < path.size(); i++) {
            if (path.name(i).equals("mpls")) {
                write(first(flow, RecordField.SRC_LABELS, i), first(flow, RecordField.DST_LABELS, i), out);
                return;
            }
        }
    }

    /** {@return the outermost label of a layer, -1 if there is none} */
    private static long first(FlowRecord flow, RecordField labels, int layer) {
        int count = flow.labels(labels);
        for (int i = 0; i < count; i++) {
            int own = flow.labelLayer(labels, i);
            if (own == layer || own == ABSENT && onlyLabelled(flow, layer)) {
                return flow.label(labels, i);
            }
        }
        return ABSENT;
    }

    /** Where it is not stated whose a label is, it is taken for this layer's if the path has no other. */
    private static boolean onlyLabelled(FlowRecord flow, int layer) {
        for (int i = 0; i < flow.path().size(); i++) {
            if (i != layer && !flow.path().hasId(i)) {
                return false;
            }
        }
        return true;
    }

    private static void write(long source, long destination, RecordBuffer out) {
        int subtype = (source == ABSENT ? 0 : SOURCE) | (destination == ABSENT ? 0 : DESTINATION);
        if (subtype != 0) {
            out.dsr(TYPE, subtype, ONE_OF_EACH);
            entry(source, out);
            entry(destination, out);
        }
    }

    private static void entry(long label, RecordBuffer out) {
        out.u32(label == ABSENT ? 0 : label << LABEL_SHIFT | BOTTOM_OF_STACK);
    }

    @Override
    public void read(StoredRecord stored, RecordBuilder record) {
        // labels of a layer of the path
    }

    /** States the labels. */
    static void read(StoredRecord stored, int layer, RecordBuilder record) {
        int at = stored.find(TYPE, Integer.BYTES);
        if (at < 0) {
            return;
        }
        int entry = at + RecordHeader.WORD;
        boolean sourceStands = stored.qualifier(at) >> Integer.BYTES != 0;
        if (sourceStands && (stored.subtype(at) & SOURCE) != 0) {
            record.label(
                    stored.ofSource(RecordField.SRC_LABELS, RecordField.DST_LABELS),
                    layer,
                    stored.u32(entry) >> LABEL_SHIFT);
        }
        int second = sourceStands ? entry + Integer.BYTES : entry;
        boolean destinationStands =
                (stored.qualifier(at) & COUNT_MASK) != 0 && second + Integer.BYTES <= at + stored.size(at);
        if (destinationStands && (stored.subtype(at) & DESTINATION) != 0) {
            record.label(
                    stored.ofDestination(RecordField.SRC_LABELS, RecordField.DST_LABELS),
                    layer,
                    stored.u32(second) >> LABEL_SHIFT);
        }
    }

    /** {@return whether the record has labels} */
    static boolean in(StoredRecord stored) {
        return stored.find(TYPE, Integer.BYTES) >= 0;
    }
}
