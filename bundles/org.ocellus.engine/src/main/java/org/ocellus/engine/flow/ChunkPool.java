package org.ocellus.engine.flow;

import org.ocellus.engine.memory.Memory;
import org.ocellus.engine.memory.NativeSlabs;

/**
 * Memory for what only some flows have: an encapsulation path, labels, earlier records, metrics. Chunks are multiples of 64 bytes; a
 * chunk given back serves the next of its size.
 */
final class ChunkPool implements AutoCloseable {
    static final int UNIT = 64;

    /** No chunk. */
    static final int NONE = 0;

    private static final int UNITS_A_SLAB = 1024;
    private static final int MOST_UNITS = 64;

    private final NativeSlabs slabs = new NativeSlabs((long) UNIT * UNITS_A_SLAB);
    private final int[] free = new int[MOST_UNITS + 1];
    private final long mostUnits;
    private int used = UNITS_A_SLAB;

    ChunkPool(long mostBytes) {
        mostUnits = Math.max(UNITS_A_SLAB, mostBytes / UNIT);
    }

    static int units(int bytes) {
        return (bytes + UNIT - 1) / UNIT;
    }

    /** {@return a zeroed chunk, or {@link #NONE} if the pool is used up} */
    int allocate(int bytes) {
        int units = units(bytes);
        int handle = free[units];
        if (handle != NONE) {
            free[units] = Memory.getInt(address(handle));
            clear(address(handle), units);
            return handle;
        }
        if (used + units > UNITS_A_SLAB) {
            if ((long) slabs.count() * UNITS_A_SLAB >= mostUnits) {
                return NONE;
            }
            slabs.add();
            used = 0;
        }
        handle = (slabs.count() - 1) * UNITS_A_SLAB + used + 1;
        used += units;
        return handle;
    }

    /** Word by word: chunks are short, and a slice of memory would be an object. */
    private static void clear(long address, int units) {
        for (long at = address; at < address + (long) units * UNIT; at += Long.BYTES) {
            Memory.putLong(at, 0);
        }
    }

    void release(int handle, int bytes) {
        int units = units(bytes);
        Memory.putInt(address(handle), free[units]);
        free[units] = handle;
    }

    long address(int handle) {
        int unit = handle - 1;
        return slabs.address(unit / UNITS_A_SLAB) + (long) (unit % UNITS_A_SLAB) * UNIT;
    }

    @Override
    public void close() {
        slabs.close();
    }
}
