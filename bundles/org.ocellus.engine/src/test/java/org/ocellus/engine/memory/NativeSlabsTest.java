package org.ocellus.engine.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class NativeSlabsTest {
    private static final int SLAB = 256;

    @Test
    void growsBySlabsThatAreZeroAlignedAndApart() {
        try (NativeSlabs slabs = new NativeSlabs(SLAB)) {
            Set<Long> lines = new HashSet<>();
            for (int i = 0; i < 100; i++) {
                assertThat(slabs.add()).isEqualTo(i);
                long address = slabs.address(i);
                assertThat(address % 64).as("on a cache line").isZero();
                for (int at = 0; at < SLAB; at += 8) {
                    assertThat(Memory.getLong(address + at)).isZero();
                    Memory.putLong(address + at, -1);
                    assertThat(lines.add(address + at)).as("nobody else's").isTrue();
                }
            }
            assertThat(slabs.count()).isEqualTo(100);
        }
    }

    @Test
    void keepsAddressesWhileItGrows() {
        try (NativeSlabs slabs = new NativeSlabs(SLAB)) {
            long first = slabs.address(slabs.add());
            for (int i = 0; i < 50; i++) {
                slabs.add();
            }
            assertThat(slabs.address(0)).isEqualTo(first);
        }
    }
}
