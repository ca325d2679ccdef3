package org.ocellus.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FlowCountersTest {
    private static final List<Field> COUNTERS = Arrays.stream(FlowCounters.class.getDeclaredFields())
            .filter(each -> each.getType() == long.class)
            .toList();

    /** Each counter with a figure of its own. */
    private static FlowCounters counters(long factor) throws IllegalAccessException {
        FlowCounters counters = new FlowCounters();
        for (int i = 0; i < COUNTERS.size(); i++) {
            COUNTERS.get(i).setLong(counters, (i + 1) * factor);
        }
        return counters;
    }

    @Test
    void noCounterIsLeftOutOfTheSum() throws Exception {
        FlowCounters sum = counters(1).plus(counters(100));

        for (int i = 0; i < COUNTERS.size(); i++) {
            assertThat(COUNTERS.get(i).getLong(sum))
                    .as(COUNTERS.get(i).getName())
                    .isEqualTo((i + 1) * 101L);
        }
    }
}
