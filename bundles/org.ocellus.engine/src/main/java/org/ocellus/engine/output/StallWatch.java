package org.ocellus.engine.output;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Tells somebody who waits for an output whether it still takes records. Of one waiting thread. */
final class StallWatch {
    private final AtomicLong written;
    private long progress;
    private long since = System.nanoTime();

    /** Begins to watch how many records are written. */
    StallWatch(AtomicLong written) {
        this.written = written;
        progress = written.get();
    }

    /** {@return whether no record has been written for so long} */
    boolean isStalled(Duration time) {
        long now = System.nanoTime();
        if (written.get() != progress) {
            progress = written.get();
            since = now;
        }
        return now - since > time.toNanos();
    }

    /** {@return how many records were written when that was last looked at} */
    long progress() {
        return progress;
    }
}
