package org.ocellus.query.aggregate;

import java.util.Arrays;

/** A key as a key of a map. */
final class GroupKey {
    private final byte[] key;
    private final int hash;

    GroupKey(byte[] key) {
        this.key = key;
        hash = Arrays.hashCode(key);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GroupKey that && hash == that.hash && Arrays.equals(key, that.key);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
