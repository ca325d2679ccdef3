package org.ocellus.engine.memory;

import java.lang.foreign.Arena;
import java.util.Arrays;

/**
 * Native memory that grows by slabs of equal size and is given back all at once. Zeroed. Used by one thread.
 *
 * <p>Slabs rather than one large piece, because memory that was once handed out counts as resident even if no flow ever
 * used it.
 */
public final class NativeSlabs implements AutoCloseable {
    private static final long CACHE_LINE = 64;

    private final Arena arena = Arena.ofShared();
    private final long slabBytes;
    private long[] slabs = new long[16];
    private int count;

    /**
     * Makes an empty store.
     *
     * @param slabBytes bytes a slab
     */
    public NativeSlabs(long slabBytes) {
        this.slabBytes = slabBytes;
    }

    /** Adds a slab. {@return its number, from 0} */
    public int add() {
        if (count == slabs.length) {
            slabs = Arrays.copyOf(slabs, count * 2);
        }
        slabs[count] = arena.allocate(slabBytes, CACHE_LINE).address();
        return count++;
    }

    /** {@return the address of the first byte of a slab} */
    public long address(int slab) {
        return slabs[slab];
    }

    /** {@return the number of slabs} */
    public int count() {
        return count;
    }

    @Override
    public void close() {
        arena.close();
    }
}
