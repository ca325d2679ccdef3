package org.ocellus.engine.flow;

import org.jspecify.annotations.Nullable;

/**
 * Where the first fragments of datagrams have gone, so that the others can follow. Fixed in size: of two datagrams that
 * fall on one place the later one stays.
 */
final class FragmentTable {
    private static final int ENTRIES = 1 << 13;
    private static final int WIDTH = 4;
    private static final int KEY = 0;
    private static final int FLOW_ID = 1;
    private static final int SLOT_AND_DIRECTION = 2;
    private static final int TIME = 3;

    private long lifetime;
    private long @Nullable [] entries;

    /** Sets how long a first fragment waits for the others, in nanoseconds. */
    void lifetime(long nanos) {
        lifetime = nanos;
    }

    void put(long key, long flowId, int slot, boolean fromB, long now) {
        long[] table = entries;
        if (table == null) {
            table = new long[ENTRIES * WIDTH];
            entries = table;
        }
        int at = at(key);
        table[at + KEY] = key;
        table[at + FLOW_ID] = flowId;
        table[at + SLOT_AND_DIRECTION] = (long) slot << 1 | (fromB ? 1 : 0);
        table[at + TIME] = now;
    }

    /** {@return slot and direction as {@code slot << 1 | fromB}, or -1} */
    int find(long key, long now) {
        long[] table = entries;
        if (table == null) {
            return -1;
        }
        int at = at(key);
        return table[at + KEY] == key && now - table[at + TIME] <= lifetime ? (int) table[at + SLOT_AND_DIRECTION] : -1;
    }

    /** {@return the flow that the entry with this key was made for} */
    long flowId(long key) {
        long[] table = entries;
        return table == null ? 0 : table[at(key) + FLOW_ID];
    }

    /** Forgets all. */
    void clear() {
        entries = null;
    }

    private static int at(long key) {
        return (int) (key >>> 32 & ENTRIES - 1) * WIDTH;
    }
}
