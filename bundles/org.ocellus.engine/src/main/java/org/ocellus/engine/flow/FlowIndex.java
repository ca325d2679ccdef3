package org.ocellus.engine.flow;

import java.lang.foreign.Arena;
import org.ocellus.engine.memory.Memory;

/**
 * Finds slots by key hash: open addressing with linear probing, at most half full, in native memory.
 *
 * <p>An entry is one word: below, the low half of the hash, which also tells where it belongs; above, the slot plus 1.
 */
final class FlowIndex implements AutoCloseable {
    private static final int ENTRY = 8;
    private static final int SLOT_SHIFT = 32;
    private static final long TAG = 0xFFFF_FFFFL;
    private static final long FREE = 0;

    /**
     * The upper 12 bits decide whether an entry is looked at closer. All 32 would fail to tell two keys apart once in a
     * capture of some hundred thousand flows: so seldom that the compiler counts on its never happening, and has to compile all
     * that finds flows anew, amid full traffic, when it does.
     */
    private static final int TAG_SHIFT = 20;

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
     * {@return the position of the first entry that may have that hash, from which {@link #next} goes on, or -1}
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
            long entry = Memory.getLong(entry(position));
            if (entry == FREE) {
                return -1;
            }
            if (((int) entry ^ tag) >>> TAG_SHIFT == 0) {
                return position;
            }
        }
    }

    int slot(int position) {
        return (int) (Memory.getLong(entry(position)) >>> SLOT_SHIFT) - 1;
    }

    void put(long hash, int slot) {
        if (size * 2 > mask) {
            grow();
        }
        size++;
        insert(hash & TAG | (slot + 1L) << SLOT_SHIFT);
    }

    private void insert(long entry) {
        int position = (int) entry & mask;
        while (Memory.getLong(entry(position)) != FREE) {
            position = position + 1 & mask;
        }
        Memory.putLong(entry(position), entry);
    }

    private void grow() {
        Arena oldArena = arena;
        long old = table;
        int oldCapacity = mask + 1;
        arena = arena();
        allocate(oldCapacity * 2);
        for (int i = 0; i < oldCapacity; i++) {
            long entry = Memory.getLong(old + (long) i * ENTRY);
            if (entry != FREE) {
                insert(entry);
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
        int next = hole + 1 & mask;
        for (long entry = Memory.getLong(entry(next)); entry != FREE; entry = Memory.getLong(entry(next))) {
            int home = (int) entry & mask;
            if ((next - home & mask) >= (next - hole & mask)) {
                Memory.putLong(entry(hole), entry);
                hole = next;
            }
            next = next + 1 & mask;
        }
        Memory.putLong(entry(hole), FREE);
    }

    @Override
    public void close() {
        arena.close();
    }
}
