package org.ocellus.shell.ssh;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** How much of the sensor clients may hold: those of the socket have the same settings. Thread-safe. */
final class Bounds {
    private final AtomicInteger open = new AtomicInteger();
    private volatile int most;
    private volatile Duration idle;

    /**
     * Makes bounds.
     *
     * @param most sessions at a time
     * @param idle how long a client may be silent
     */
    Bounds(int most, Duration idle) {
        this.most = most;
        this.idle = idle;
    }

    /** Changes the bounds; what is open stays open. */
    void set(int most, Duration idle) {
        this.most = most;
        this.idle = idle;
    }

    int most() {
        return most;
    }

    Duration idle() {
        return idle;
    }

    /** {@return whether one more session may be opened; then it must be {@link #leave left}} */
    boolean enter() {
        if (open.incrementAndGet() <= most) {
            return true;
        }
        open.decrementAndGet();
        return false;
    }

    void leave() {
        open.decrementAndGet();
    }
}
