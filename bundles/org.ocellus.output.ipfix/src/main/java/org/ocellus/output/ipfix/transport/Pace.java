package org.ocellus.output.ipfix.transport;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Holds messages back so that no more than so many a second leave. Without it, the records of a file that was read leave in
 * one go, and a collector's socket has no room for them.
 */
final class Pace {
    /** What was not used of the last so many nanoseconds is made up for: a thread is rarely woken in time. */
    private static final long ARREARS = TimeUnit.MILLISECONDS.toNanos(5);

    private final long interval;
    private long next;

    /**
     * Makes a pace.
     *
     * @param rate messages a second, 0 for as many as there are
     */
    Pace(int rate) {
        interval = rate == 0 ? 0 : TimeUnit.SECONDS.toNanos(1) / rate;
        next = System.nanoTime();
    }

    /** Waits until the next message may leave. */
    void await() {
        if (interval == 0) {
            return;
        }
        long now = System.nanoTime();
        while (next - now > 0) {
            LockSupport.parkNanos(next - now);
            if (Thread.currentThread().isInterrupted()) {
                break; // who ends the output is not to wait
            }
            now = System.nanoTime();
        }
        next = Math.max(next, now - ARREARS) + interval;
    }
}
