package org.ocellus.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.ocellus.engine.memory.Memory;

final class ChunkPoolTest {
    private static final int PLENTY = 1 << 20;

    private record Chunk(int handle, int bytes) {}

    private static void assertZero(ChunkPool pool, Chunk chunk) {
        for (int at = 0; at + 8 <= chunk.bytes(); at += 8) {
            assertThat(Memory.getLong(pool.address(chunk.handle()) + at)).isZero();
        }
    }

    private static void fill(ChunkPool pool, Chunk chunk) {
        for (int at = 0; at + 8 <= chunk.bytes(); at += 8) {
            Memory.putLong(pool.address(chunk.handle()) + at, -1);
        }
    }

    @Test
    void chunksAreZeroedAndNeverOverlapHoweverTheyComeAndGo() {
        Random random = new Random(7);
        try (ChunkPool pool = new ChunkPool(PLENTY)) {
            List<Chunk> held = new ArrayList<>();
            NavigableMap<Long, Integer> ranges = new TreeMap<>();
            for (int i = 0; i < 20_000; i++) {
                if (!held.isEmpty() && (held.size() > 300 || random.nextInt(3) == 0)) {
                    Chunk gone = held.remove(random.nextInt(held.size()));
                    ranges.remove(pool.address(gone.handle()));
                    pool.release(gone.handle(), gone.bytes());
                } else {
                    int bytes = 8 + random.nextInt(1600);
                    Chunk made = new Chunk(pool.allocate(bytes), bytes);
                    assertThat(made.handle()).isNotEqualTo(ChunkPool.NONE);
                    assertZero(pool, made);
                    fill(pool, made);
                    assertApart(ranges, pool.address(made.handle()), bytes);
                    held.add(made);
                }
            }
        }
    }

    private static void assertApart(NavigableMap<Long, Integer> ranges, long address, int bytes) {
        var below = ranges.floorEntry(address);
        var above = ranges.ceilingEntry(address);
        if (below != null) {
            assertThat(below.getKey() + below.getValue()).isLessThanOrEqualTo(address);
        }
        if (above != null) {
            assertThat(address + bytes).isLessThanOrEqualTo(above.getKey());
        }
        ranges.put(address, bytes);
    }

    @Test
    void refusesBeyondItsLimitAndServesAgainBehindARelease() {
        try (ChunkPool pool = new ChunkPool(ChunkPool.UNIT)) { // which one slab exceeds
            List<Integer> handles = new ArrayList<>();
            for (int handle = pool.allocate(128); handle != ChunkPool.NONE; handle = pool.allocate(128)) {
                handles.add(handle);
            }
            assertThat(handles).hasSize(512);

            pool.release(handles.getFirst(), 128);

            assertThat(pool.allocate(128)).isEqualTo(handles.getFirst());
            assertThat(pool.allocate(128)).isEqualTo(ChunkPool.NONE);
        }
    }

    @Test
    void aReleasedChunkServesTheNextOfItsSizeOnly() {
        try (ChunkPool pool = new ChunkPool(PLENTY)) {
            int small = pool.allocate(64);
            pool.release(small, 64);

            assertThat(pool.allocate(65)).isNotEqualTo(small);
            assertThat(pool.allocate(1)).isEqualTo(small);
        }
    }
}
