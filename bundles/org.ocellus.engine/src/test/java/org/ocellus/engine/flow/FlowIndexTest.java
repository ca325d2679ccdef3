package org.ocellus.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

final class FlowIndexTest {

    /** {@return one of few hashes, so that many are equal; neighbours, and equal low bits, so that runs meet and wrap} */
    private static long hash(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> random.nextInt(12);
            case 1 -> 1018 + random.nextInt(12);
            case 2 -> (long) random.nextInt(5) << 32 | 1023;
            case 3 -> (long) random.nextInt(5) << 12;
            default -> random.nextLong();
        };
    }

    @RepeatedTest(40)
    void findsWhatAMapFinds(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        Map<Long, Set<Integer>> expected = new HashMap<>();
        try (FlowIndex index = new FlowIndex()) {
            for (int slot = 0; slot < 1500; slot++) {
                long hash = hash(random);
                Set<Integer> there = expected.computeIfAbsent(hash, none -> new HashSet<>());
                if (random.nextInt(3) > 0) {
                    index.put(hash, slot);
                    there.add(slot);
                } else if (!there.isEmpty()) {
                    Integer gone = there.iterator().next();
                    index.remove(hash, gone);
                    there.remove(gone);
                }
            }
            assertHolds(index, expected);
        }
    }

    /** Some bits of the hash decide: those of another with the same may turn up, but none of a slot that is gone. */
    private static void assertHolds(FlowIndex index, Map<Long, Set<Integer>> expected) {
        Map<Integer, Set<Integer>> alike = new HashMap<>();
        expected.forEach((hash, slots) ->
                alike.computeIfAbsent(decisive(hash), bits -> new HashSet<>()).addAll(slots));
        expected.forEach((hash, slots) -> assertThat(slots(index, hash))
                .containsAll(slots)
                .isSubsetOf(alike.getOrDefault(decisive(hash), Set.of())));
    }

    /** {@return the upper 12 of the 32 bits that entries hold} */
    private static int decisive(long hash) {
        return (int) hash >>> 20;
    }

    private static Set<Integer> slots(FlowIndex index, long hash) {
        Set<Integer> slots = new HashSet<>();
        for (int at = index.first(hash); at >= 0; at = index.next(at, hash)) {
            assertThat(slots.add(index.slot(at))).as("a slot is met once").isTrue();
        }
        return slots;
    }

    @Test
    void findsNothingWhileEmpty() {
        try (FlowIndex index = new FlowIndex()) {
            assertThat(index.first(0)).isEqualTo(-1);
            assertThat(index.first(-1)).isEqualTo(-1);
        }
    }

    @Test
    void growsPastItsFirstCapacityAndShrinksInContentToNothing() {
        try (FlowIndex index = new FlowIndex()) {
            for (int i = 0; i < 100_000; i++) {
                index.put(i * 0x9E3779B97F4A7C15L, i);
            }
            for (int i = 0; i < 100_000; i++) {
                assertThat(slots(index, i * 0x9E3779B97F4A7C15L)).contains(i);
            }
            for (int i = 0; i < 100_000; i++) {
                index.remove(i * 0x9E3779B97F4A7C15L, i);
                assertThat(slots(index, i * 0x9E3779B97F4A7C15L)).doesNotContain(i);
            }
        }
    }
}
