package org.ocellus.output.ipfix.message;

import java.util.concurrent.TimeUnit;

/** When to connect again: a second after the last attempt, and after each failure twice as long, up to a minute. */
final class Backoff {
    private static final long SHORTEST = TimeUnit.SECONDS.toNanos(1);
    private static final long LONGEST = TimeUnit.MINUTES.toNanos(1);

    private long delay;
    private long attemptedAt;
    private boolean failing;

    boolean due(long now) {
        return delay == 0 || now - attemptedAt >= delay;
    }

    /** {@return seconds until the next attempt} */
    long failed(long now) {
        delay = failing ? Math.min(delay * 2, LONGEST) : SHORTEST;
        attemptedAt = now;
        failing = true;
        return TimeUnit.NANOSECONDS.toSeconds(delay);
    }

    boolean failing() {
        return failing;
    }

    /** A collector that accepts connections and closes them at once is not asked again at once. */
    void succeeded(long now) {
        delay = SHORTEST;
        attemptedAt = now;
        failing = false;
    }
}
