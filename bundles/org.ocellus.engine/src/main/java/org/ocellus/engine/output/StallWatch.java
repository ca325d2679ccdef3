package org.ocellus.engine.output;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Tells somebody who waits for an output whether it still takes records. Of one waiting thread.
 *
 * <p>Only time counts that the watch has seen pass: when the whole process stood still, because it was stopped or the machine
 * was busy with something else, the output could not take records either, and that is not held against it.
 */
final class StallWatch {
    /** The most that counts between two looks, which are 200 ms apart. */
    private static final long MOST_A_LOOK = TimeUnit.MILLISECONDS.toNanos(400);

    private final AtomicLong written;
    private final LongSupplier nanos;
    private long progress;
    private long lookedAt;
    private long stalled;

    /** Begins to watch how many records are written. */
    StallWatch(AtomicLong written) {
        this(written, System::nanoTime);
    }

    StallWatch(AtomicLong written, LongSupplier nanos) {
        this.written = written;
        this.nanos = nanos;
        progress = written.get();
        lookedAt = nanos.getAsLong();
    }

    /** {@return whether no record has been written for so long} */
    boolean isStalled(Duration time) {
        long now = nanos.getAsLong();
        long passed = Math.min(now - lookedAt, MOST_A_LOOK);
        lookedAt = now;
        if (written.get() == progress) {
            stalled += passed;
        } else {
            progress = written.get();
            stalled = 0;
        }
        return stalled > time.toNanos();
    }

    /** {@return how many records were written when that was last looked at} */
    long progress() {
        return progress;
    }
}
