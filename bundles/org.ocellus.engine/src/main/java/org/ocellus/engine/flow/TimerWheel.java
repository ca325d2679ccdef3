package org.ocellus.engine.flow;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.ocellus.engine.memory.Memory;

/**
 * Slots by the time at which they are to be looked at: a ring of buckets, one a tick, each a doubly linked list.
 *
 * <p>A packet does not move its flow. When a bucket comes due, a flow that was seen meanwhile is put where it now belongs;
 * so timeouts cost a flow one move each time they might have run out, not one each packet.
 */
final class TimerWheel {
    static final int NONE = -1;

    private static final long TICK = TimeUnit.MILLISECONDS.toNanos(100);

    /** Some seven minutes; a later time goes into the last bucket and is looked at early. */
    private static final int BUCKETS = 1 << 12;

    private static final int PREVIOUS = 0;
    private static final int NEXT = 4;
    private static final int BUCKET = 8;

    private final SlotStore store;
    private final int[] heads = new int[BUCKETS];
    private final int[] tails = new int[BUCKETS];
    private long tick;

    TimerWheel(SlotStore store) {
        this.store = store;
        clear();
    }

    /** Forgets all slots. */
    void clear() {
        Arrays.fill(heads, NONE);
        Arrays.fill(tails, NONE);
    }

    /** Begins at a time, while it is empty. */
    void start(long now) {
        tick = now / TICK;
    }

    /** Puts a slot where it comes due at that time, or as near as the ring reaches. */
    void put(int slot, long due) {
        long ahead = Math.clamp(due / TICK - tick, 0, BUCKETS - 1);
        int bucket = (int) (tick + ahead) & BUCKETS - 1;
        long links = store.links(slot);
        int tail = tails[bucket];
        Memory.putInt(links + PREVIOUS, tail);
        Memory.putInt(links + NEXT, NONE);
        Memory.putInt(links + BUCKET, bucket);
        if (tail == NONE) {
            heads[bucket] = slot;
        } else {
            Memory.putInt(store.links(tail) + NEXT, slot);
        }
        tails[bucket] = slot;
    }

    void remove(int slot) {
        long links = store.links(slot);
        int before = Memory.getInt(links + PREVIOUS);
        int after = Memory.getInt(links + NEXT);
        int bucket = Memory.getInt(links + BUCKET);
        if (before == NONE) {
            heads[bucket] = after;
        } else {
            Memory.putInt(store.links(before) + NEXT, after);
        }
        if (after == NONE) {
            tails[bucket] = before;
        } else {
            Memory.putInt(store.links(after) + PREVIOUS, before);
        }
    }

    /** {@return whether {@code slot} would stay in its bucket if it were put in again for that time} */
    boolean belongs(int slot, long due) {
        long ahead = Math.clamp(due / TICK - tick, 0, BUCKETS - 1);
        return ((int) (tick + ahead) & BUCKETS - 1) == Memory.getInt(store.links(slot) + BUCKET);
    }

    /** {@return a slot that is to be looked at by that time, or {@link #NONE}; it must then be removed} */
    int due(long now) {
        long last = now / TICK;
        tick = Math.max(tick, last - BUCKETS); // if time has leapt over the whole ring, one round sees all of it
        while (tick < last) {
            int head = heads[(int) tick & BUCKETS - 1];
            if (head != NONE) {
                return head;
            }
            tick++;
        }
        return NONE;
    }

    /** {@return the first slot in the order in which slots come due, or {@link #NONE}} */
    int first() {
        for (int i = 0; i < BUCKETS; i++) {
            int head = heads[(int) (tick + i) & BUCKETS - 1];
            if (head != NONE) {
                return head;
            }
        }
        return NONE;
    }

    /** {@return the slot behind another in its bucket, or {@link #NONE}} */
    int next(int slot) {
        return Memory.getInt(store.links(slot) + NEXT);
    }
}
