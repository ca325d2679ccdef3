package org.ocellus.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.ocellus.engine.fixture.FlowFixture;

final class TimerWheelTest {
    private static final long TICK = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long BEGIN = FlowFixture.BEGIN;
    private static final int SLOTS = 500;

    private final SlotStore store = new SlotStore(SLOTS);
    private final TimerWheel wheel = new TimerWheel(store);

    TimerWheelTest() {
        for (int i = 0; i < SLOTS; i++) {
            store.allocate();
        }
        wheel.start(BEGIN);
    }

    private Set<Integer> due(long now) {
        Set<Integer> slots = new HashSet<>();
        for (int slot = wheel.due(now); slot != TimerWheel.NONE; slot = wheel.due(now)) {
            assertThat(slots.add(slot)).as("once").isTrue();
            wheel.remove(slot);
        }
        return slots;
    }

    @Test
    void slotsComeDueWithinTheTickBehindTheirTime() {
        Random random = new Random(3);
        Map<Integer, Long> dueAt = new HashMap<>();
        long now = BEGIN;
        for (int round = 0; round < 2000; round++) {
            for (int i = 0; i < 5; i++) {
                int slot = random.nextInt(SLOTS);
                long time = now + random.nextLong(TimeUnit.MINUTES.toNanos(6));
                if (dueAt.put(slot, time) != null) {
                    wheel.remove(slot);
                }
                wheel.put(slot, time);
            }
            now += random.nextLong(round % 100 == 0 ? TimeUnit.MINUTES.toNanos(10) : TimeUnit.SECONDS.toNanos(3));
            Set<Integer> expected = new HashSet<>();
            long tick = now / TICK;
            dueAt.forEach((slot, time) -> {
                if (time / TICK < tick) {
                    expected.add(slot);
                }
            });
            assertThat(due(now)).isEqualTo(expected);
            dueAt.keySet().removeAll(expected);
        }
    }

    @Test
    void aTimeBeyondTheRingIsLookedAtEarly() {
        long tomorrow = BEGIN + TimeUnit.DAYS.toNanos(1);
        wheel.put(0, tomorrow);

        assertThat(due(BEGIN + TimeUnit.MINUTES.toNanos(6))).isEmpty();
        assertThat(due(BEGIN + TimeUnit.MINUTES.toNanos(7))).containsExactly(0);
    }

    @Test
    void aLeapOfYearsLooksAtEachSlotTwiceAtMostAndLosesNone() {
        long leap = BEGIN + TimeUnit.DAYS.toNanos(3650);
        long later = leap + TimeUnit.DAYS.toNanos(1);
        for (int slot = 0; slot < SLOTS; slot++) {
            wheel.put(slot, BEGIN + slot * TimeUnit.SECONDS.toNanos(40));
        }
        int looks = 0;
        for (int slot = wheel.due(leap); slot != TimerWheel.NONE; slot = wheel.due(leap)) {
            looks++;
            wheel.remove(slot);
            wheel.put(slot, later);
        }
        assertThat(looks).isBetween(SLOTS, 2 * SLOTS);

        assertThat(due(later + TimeUnit.MINUTES.toNanos(7))).hasSize(SLOTS);
    }

    @Test
    void aTimeThatIsPastComesDueAtOnce() {
        wheel.put(0, BEGIN - TimeUnit.HOURS.toNanos(1));

        assertThat(due(BEGIN + TICK)).containsExactly(0);
    }

    @Test
    void theFirstIsTheOneThatComesDueNext() {
        assertThat(wheel.first()).isEqualTo(TimerWheel.NONE);

        wheel.put(0, BEGIN + 20 * TICK);
        wheel.put(1, BEGIN + 10 * TICK);
        wheel.put(2, BEGIN + 10 * TICK);

        assertThat(wheel.first()).isEqualTo(1);
        assertThat(wheel.next(1)).isEqualTo(2);
        assertThat(wheel.next(2)).isEqualTo(TimerWheel.NONE);
    }

    @Test
    void aSlotBelongsWhereItStands() {
        wheel.put(0, BEGIN + 20 * TICK);

        assertThat(wheel.belongs(0, BEGIN + 20 * TICK + 1)).isTrue();
        assertThat(wheel.belongs(0, BEGIN + 21 * TICK)).isFalse();
    }
}
