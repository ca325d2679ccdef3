package org.ocellus.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ocellus.engine.memory.Memory;

final class SlotStoreTest {

    @Test
    void handsOutSlotsUpToItsCapacity() {
        try (SlotStore store = new SlotStore(3)) {
            for (int i = 0; i < 3; i++) {
                assertThat(store.isFull()).isFalse();
                store.allocate();
            }
            assertThat(store.isFull()).isTrue();
            assertThat(store.size()).isEqualTo(3);
        }
    }

    @Test
    void slotsAndLinksDoNotOverlap() {
        try (SlotStore store = new SlotStore(3000)) {
            Set<Long> lines = new HashSet<>();
            for (int i = 0; i < 3000; i++) {
                int slot = store.allocate();
                for (int at = 0; at < FlowSlot.SIZE; at += 8) {
                    assertThat(lines.add(store.address(slot) + at)).isTrue();
                }
                for (int at = 0; at < SlotStore.LINKS_SIZE; at += 8) {
                    assertThat(lines.add(store.links(slot) + at)).isTrue();
                }
            }
        }
    }

    @Test
    void givesAReleasedSlotOutAgainZeroed() {
        try (SlotStore store = new SlotStore(2)) {
            int slot = store.allocate();
            for (int at = 0; at < FlowSlot.SIZE; at += 8) {
                Memory.putLong(store.address(slot) + at, -1);
            }

            store.release(slot);

            assertThat(store.size()).isZero();
            assertThat(store.allocate()).isEqualTo(slot);
            for (int at = 0; at < FlowSlot.SIZE; at += 8) {
                assertThat(Memory.getLong(store.address(slot) + at))
                        .as("offset %d", at)
                        .isZero();
            }
        }
    }

    @Test
    void aReleasedSlotIsNoFlow() {
        try (SlotStore store = new SlotStore(2)) {
            int slot = store.allocate();
            Memory.putLong(store.address(slot) + FlowSlot.FLOW_ID, 42);

            store.release(slot);

            assertThat(Memory.getLong(store.address(slot) + FlowSlot.FLOW_ID)).isZero();
        }
    }

    @Test
    void makesNoMoreSlotsThanAreInUseAtOnce() {
        try (SlotStore store = new SlotStore(10)) {
            Set<Integer> used = new HashSet<>();
            for (int i = 0; i < 100_000; i++) {
                int slot = store.allocate();
                used.add(slot);
                store.release(slot);
            }
            assertThat(used).hasSize(1);
        }
    }
}
