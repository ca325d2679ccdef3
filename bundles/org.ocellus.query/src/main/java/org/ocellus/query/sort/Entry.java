package org.ocellus.query.sort;

import java.util.Arrays;

/**
 * A packed record behind its key.
 *
 * @param key compares as the records are to be ordered
 * @param record packed
 */
@SuppressWarnings("ArrayRecordComponent") // compared by key alone
record Entry(byte[] key, byte[] record) implements Comparable<Entry> {
    /** What an entry takes beside its bytes: three objects and a place in a list. */
    private static final int OVERHEAD = 64;

    int footprint() {
        return key.length + record.length + OVERHEAD;
    }

    @Override
    public int compareTo(Entry other) {
        return Arrays.compareUnsigned(key, other.key);
    }
}
