package org.ocellus.engine.flow;

import java.util.concurrent.TimeUnit;

/**
 * The time of a flow table: that of its packets, which never goes back for the few packets that come late.
 *
 * <p>It steps, forward or back, where packets in a row agree that it is another time: files that are read one behind the other in
 * any order, a clock that was set. A packet alone, far from all others, was stamped wrongly and moves nothing.
 */
final class PacketClock {
    /** How late packets may come, in nanoseconds: ports and queues that were captured side by side differ by less. */
    static final long LATE = TimeUnit.SECONDS.toNanos(10);

    /** How long nothing may have come before a single packet, in nanoseconds. */
    static final long QUIET = TimeUnit.DAYS.toNanos(1);

    /** How many packets in a row it takes. */
    static final int AGREEING = 8;

    private boolean started;
    private long now;
    private long strayAt;
    private int strays;

    /** {@return the time, in nanoseconds since the epoch; 0 before the first packet} */
    long now() {
        return now;
    }

    /** {@return whether no packet was seen} */
    boolean isNew() {
        return !started;
    }

    /** Sets the time. */
    void set(long time) {
        started = true;
        now = time;
        strays = 0;
    }

    /**
     * Sees when a packet came.
     *
     * @return whether the clock is to be set to that
     */
    boolean moves(long time) {
        if (!started) {
            return true;
        }
        if (isStep(now, time)) {
            return agree(time);
        }
        if (strays != 0) {
            strays = 0;
        }
        return time > now;
    }

    /** {@return whether it takes a step to come from one time to another} */
    static boolean isStep(long from, long to) {
        long ahead = to - from;
        return ahead > QUIET || ahead < -LATE;
    }

    private boolean agree(long time) {
        strays = Math.abs(time - strayAt) <= LATE ? strays + 1 : 1;
        strayAt = time;
        return strays >= AGREEING;
    }
}
