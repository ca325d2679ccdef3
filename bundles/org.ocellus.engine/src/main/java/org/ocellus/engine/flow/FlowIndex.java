package org.ocellus.engine.flow;

import java.lang.foreign.Arena;
import org.ocellus.engine.memory.Memory;

/**
 * Finds slots by key hash: open addressing with linear probing, at most half full, in native memory.
 *
 * <p>An entry holds the low half of the hash, which also tells where it belongs, and the slot plus 1.
 */
final class FlowIndex implements AutoCloseable {
    private static final int ENTRY = 8;
    private static final int SLOT = 4;
    private static final int FIRST_CAPACITY = 1024;

    private Arena arena = arena();
    private long table;
    private int mask;
    private int size;

    FlowIndex() {
        allocate(FIRST_CAPACITY);
    }

    @SuppressWarnings("MustBeClosedChecker") // it lives until the table grows or closes
    private static Arena arena() {
        return Arena.ofShared();
    }

    private void allocate(int capacity) {
        table = arena.allocate((long) capacity * ENTRY, 64).address();
        mask = capacity - 1;
    }

    private long entry(int position) {
        return table + (long) position * ENTRY;
    }

    /**
     * {@return the position of the first entry with that hash, from which {@link #next} goes on, or -1}
     *
     * @param hash of the key
     */
    int first(long hash) {
        return search((int) hash & mask, (int) hash);
    }

    int next(int position, long hash) {
        return search(position + 1 & mask, (int) hash);
    }

    private int search(int from, int tag) {
        for (int position = from; ; position = position + 1 & mask) {
            long entry = entry(position);
            if (Memory.getInt(entry + SLOT) == 0) {
                return -1;
            }
            if (Memory.getInt(entry) == tag) {
                return position;
            }
        }
    }

    int slot(int position) {
        return Memory.getInt(entry(position) + SLOT) - 1;
    }

    void put(long hash, int slot) {
        if (size * 2 > mask) {
            grow();
        }
        size++;
        insert((int) hash, slot + 1);
    }

    private void insert(int tag, int slotPlusOne) {
        int position = tag & mask;
        while (Memory.getInt(entry(position) + SLOT) != 0) {
            position = position + 1 & mask;
        }
        Memory.putInt(entry(position), tag);
        Memory.putInt(entry(position) + SLOT, slotPlusOne);
    }

    private void grow() {
        Arena oldArena = arena;
        long old = table;
        int oldCapacity = mask + 1;
        arena = arena();
        allocate(oldCapacity * 2);
        for (int i = 0; i < oldCapacity; i++) {
            long entry = old + (long) i * ENTRY;
            int slotPlusOne = Memory.getInt(entry + SLOT);
            if (slotPlusOne != 0) {
                insert(Memory.getInt(entry), slotPlusOne);
            }
        }
        oldArena.close();
    }

    /** Removes the entry of a slot; those behind it move up, so that no tombstone is left. */
    void remove(long hash, int slot) {
        int position = (int) hash & mask;
        while (slot(position) != slot) {
            position = position + 1 & mask;
        }
        size--;
        int hole = position;
        for (int i = hole + 1 & mask; Memory.getInt(entry(i) + SLOT) != 0; i = i + 1 & mask) {
            int home = Memory.getInt(entry(i)) & mask;
            if ((i - home & mask) >= (i - hole & mask)) {
                Memory.putLong(entry(hole), Memory.getLong(entry(i)));
                hole = i;
            }
        }
        Memory.putLong(entry(hole), 0);
    }

    @Override
    public void close() {
        arena.close();
    }
}
