package org.ocellus.engine.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class StallWatchTest {
    private static final Duration STALL = Duration.ofSeconds(2);
    private static final long LOOK = Duration.ofMillis(200).toNanos();

    private final AtomicLong written = new AtomicLong();
    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 5 * LOOK); // which wraps around
    private final StallWatch watch = new StallWatch(written, clock::get);

    private boolean stalledAfter(long nanos) {
        clock.addAndGet(nanos);
        return watch.isStalled(STALL);
    }

    @Test
    void anOutputThatTakesNothingForSoLongIsStalled() {
        for (int i = 0; i < 10; i++) {
            assertThat(stalledAfter(LOOK)).isFalse();
        }
        assertThat(stalledAfter(LOOK)).isTrue();
    }

    @Test
    void aRecordNowAndThenIsEnough() {
        for (int i = 0; i < 100; i++) {
            if (i % 9 == 0) {
                written.incrementAndGet();
            }
            assertThat(stalledAfter(LOOK)).isFalse();
        }
    }

    @Test
    void timeInWhichTheProcessStoodStillDoesNotCount() {
        assertThat(stalledAfter(Duration.ofHours(8).toNanos())).isFalse();
        assertThat(stalledAfter(LOOK)).isFalse();
    }
}
