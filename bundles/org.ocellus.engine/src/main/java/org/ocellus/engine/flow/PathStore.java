package org.ocellus.engine.flow;

import org.ocellus.engine.memory.Memory;
import org.ocellus.engine.record.LabelLayout;
import org.ocellus.engine.record.PathLayout;
import org.ocellus.engine.walk.EncapsulationStack;
import org.ocellus.engine.walk.Endpoints;

/** Keeps encapsulation paths and labels of flows in chunks. */
final class PathStore {
    private final ChunkPool chunks;

    PathStore(ChunkPool chunks) {
        this.chunks = chunks;
    }

    /** Keeps the outermost layers of a stack. {@return the chunk, or {@link ChunkPool#NONE} if there is no memory} */
    @SuppressWarnings("EnumOrdinal") // kept no longer than this process lives
    int write(EncapsulationStack stack, int depth, boolean fromB) {
        int bytes = PathLayout.HEADER;
        for (int i = 0; i < depth; i++) {
            bytes += carried(stack, i) ? PathLayout.CARRIED_LAYER : PathLayout.LAYER;
        }
        int chunk = chunks.allocate(bytes);
        if (chunk == ChunkPool.NONE) {
            return chunk;
        }
        long path = chunks.address(chunk);
        Memory.putShort(path + PathLayout.COUNT, depth);
        Memory.putInt(path + PathLayout.BYTES, bytes);
        long at = path + PathLayout.HEADER;
        for (int i = 0; i < depth; i++) {
            Memory.putShort(at + PathLayout.KIND, stack.kind(i));
            Memory.putByte(at + PathLayout.FLAGS, stack.flags(i));
            Memory.putLong(at + PathLayout.ID, stack.id(i));
            if (carried(stack, i)) {
                Endpoints outer = stack.outer(i);
                Memory.putByte(
                        at + PathLayout.TYPE,
                        outer.type() == null ? 0 : outer.type().ordinal());
                long source = at + PathLayout.ENDPOINTS + (fromB ? 16 : 0);
                long destination = at + PathLayout.ENDPOINTS + (fromB ? 0 : 16);
                Memory.putLong(source, outer.sourceHigh());
                Memory.putLong(source + 8, outer.sourceLow());
                Memory.putLong(destination, outer.destinationHigh());
                Memory.putLong(destination + 8, outer.destinationLow());
                at += PathLayout.CARRIED_LAYER;
            } else {
                at += PathLayout.LAYER;
            }
        }
        return chunk;
    }

    private static boolean carried(EncapsulationStack stack, int i) {
        return (stack.flags(i) & EncapsulationStack.CARRIED) != 0;
    }

    /** Notes the labels of the outermost layers of a packet, those that this direction has not shown yet. */
    void label(long slot, EncapsulationStack stack, int depth, boolean fromB) {
        int chunk = Memory.getInt(slot + FlowSlot.LABELS);
        if (chunk == ChunkPool.NONE) {
            chunk = chunks.allocate(LabelLayout.SIZE);
            if (chunk == ChunkPool.NONE) {
                return;
            }
            Memory.putInt(slot + FlowSlot.LABELS, chunk);
        }
        long labels = chunks.address(chunk);
        long header = labels + (fromB ? LabelLayout.HEADER_B : LabelLayout.HEADER_A);
        long first = labels + (fromB ? LabelLayout.LABELS_B : LabelLayout.LABELS_A);
        int count = Memory.getByte(header);
        for (int i = 0; i < stack.labelCount(); i++) {
            long label = stack.label(i);
            int layer = stack.labelLayer(i);
            if (layer < depth && count < LabelLayout.MOST && !known(header, first, count, i, label, layer)) {
                Memory.putLong(first + count * 8L, label);
                Memory.putByte(header + LabelLayout.LAYERS + count, layer);
                Memory.putByte(header, ++count);
            }
        }
    }

    private static boolean known(long header, long first, int count, int likely, long label, int layer) {
        if (likely < count && is(header, first, likely, label, layer)) {
            return true;
        }
        for (int i = 0; i < count; i++) {
            if (is(header, first, i, label, layer)) {
                return true;
            }
        }
        return false;
    }

    private static boolean is(long header, long first, int index, long label, int layer) {
        return Memory.getLong(first + index * 8L) == label
                && Memory.getByte(header + LabelLayout.LAYERS + index) == layer;
    }

    /** Gives back what a flow holds. */
    void release(long slot) {
        int path = Memory.getInt(slot + FlowSlot.PATH);
        if (path != ChunkPool.NONE) {
            chunks.release(path, Memory.getInt(chunks.address(path) + PathLayout.BYTES));
        }
        int labels = Memory.getInt(slot + FlowSlot.LABELS);
        if (labels != ChunkPool.NONE) {
            chunks.release(labels, LabelLayout.SIZE);
        }
    }
}
