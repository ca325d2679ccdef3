package org.ocellus.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

final class SlotListTest {
    private static final int SLOTS = 8;

    private static List<Integer> drained(SlotList list) {
        List<Integer> slots = new ArrayList<>();
        for (int slot = list.head(); slot != SlotList.NONE; slot = list.head()) {
            slots.add(slot);
            list.remove(slot);
        }
        return slots;
    }

    @RepeatedTest(50)
    void keepsTheOrderThatAListKeeps(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        try (SlotStore store = new SlotStore(SLOTS)) {
            for (int i = 0; i < SLOTS; i++) {
                store.allocate();
            }
            SlotList list = SlotList.status(store);
            List<Integer> expected = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                Integer slot = random.nextInt(SLOTS);
                boolean there = expected.removeIf(slot::equals);
                if (random.nextBoolean()) {
                    if (there) {
                        list.moveToTail(slot);
                    } else {
                        list.append(slot);
                    }
                    expected.add(slot);
                } else if (there) {
                    list.remove(slot);
                }
            }
            assertThat(drained(list)).isEqualTo(expected);
        }
    }
}
