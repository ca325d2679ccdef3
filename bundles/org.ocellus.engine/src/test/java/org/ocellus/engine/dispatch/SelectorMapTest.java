package org.ocellus.engine.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.ocellus.spi.decode.Outcome;

final class SelectorMapTest {

    private static Slot slot(int number) {
        return new Slot(number, number, number, layer -> Outcome.TERMINAL, null);
    }

    @Test
    void anEmptyMapFindsNothing() {
        SelectorMap map = new SelectorMap(Map.of());

        assertThat(map.find(0)).isNull();
        assertThat(map.find(-1)).isNull();
    }

    @RepeatedTest(20)
    void findsWhatWasPutAndNothingElse(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        Map<Integer, Slot> claimants = new HashMap<>();
        int size = random.nextInt(500);
        for (int i = 0; i < size; i++) {
            int key = random.nextBoolean() ? random.nextInt(0x10000) : random.nextInt();
            claimants.put(key, slot(key));
        }
        SelectorMap map = new SelectorMap(claimants);

        claimants.forEach((key, slot) -> assertThat(map.find(key)).isSameAs(slot));
        for (int key = 0; key < 0x10000; key++) {
            assertThat(map.find(key)).isSameAs(claimants.get(key));
        }
    }
}
