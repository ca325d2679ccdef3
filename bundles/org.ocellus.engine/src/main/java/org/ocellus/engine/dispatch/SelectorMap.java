package org.ocellus.engine.dispatch;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Claimants by value in one selector space: an immutable open-addressed hash table, at most an eighth full: nearly
 * every port that is asked for is nobody's, and an empty place says so at once.
 */
final class SelectorMap {
    private static final int GOLDEN_RATIO = 0x9E3779B9;
    private static final int SPARSENESS = 8;

    private final int[] keys;
    private final @Nullable Slot[] slots;
    private final int shift;

    SelectorMap(Map<Integer, Slot> claimants) {
        int bits = 32 - Integer.numberOfLeadingZeros(Math.max(1, claimants.size()) * SPARSENESS - 1);
        keys = new int[1 << bits];
        slots = new Slot[1 << bits];
        shift = 32 - bits;
        claimants.forEach(this::put);
    }

    private void put(int key, Slot slot) {
        int i = key * GOLDEN_RATIO >>> shift;
        while (slots[i] != null) {
            i = i + 1 & slots.length - 1;
        }
        keys[i] = key;
        slots[i] = slot;
    }

    @Nullable Slot find(int key) {
        int i = key * GOLDEN_RATIO >>> shift;
        for (Slot slot = slots[i]; slot != null; slot = slots[i]) {
            if (keys[i] == key) {
                return slot;
            }
            i = i + 1 & slots.length - 1;
        }
        return null;
    }
}
