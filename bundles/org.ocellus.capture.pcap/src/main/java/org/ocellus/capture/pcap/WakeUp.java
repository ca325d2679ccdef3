package org.ocellus.capture.pcap;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets one thread wait, for packets or for an interface, and another end that and all later waits. */
final class WakeUp implements AutoCloseable {
    private final CountDownLatch signalled = new CountDownLatch(1);

    /** What a wait for packets watches besides; made when there is the first, since Windows has no such wait. */
    private int[] pipe = {};

    private boolean closed;

    /** Waits until a descriptor is readable, the time is over, or {@link #signal} was ever called. */
    void await(int descriptor, long nanos) {
        int millis = (int) Math.min(Integer.MAX_VALUE, TimeUnit.NANOSECONDS.toMillis(nanos + 999_999));
        Posix.poll(descriptor, readEnd(), millis);
    }

    private synchronized int readEnd() {
        if (pipe.length == 0) {
            pipe = Posix.pipe();
            if (signalled.getCount() == 0) {
                Posix.writeByte(pipe[1]);
            }
        }
        return pipe[0];
    }

    /** Waits until the time is over, or {@link #signal} was ever called. {@return whether it was} */
    boolean await(long nanos) {
        try {
            return signalled.await(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    synchronized void signal() {
        signalled.countDown();
        if (pipe.length > 0 && !closed) {
            Posix.writeByte(pipe[1]);
        }
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            for (int end : pipe) {
                Posix.close(end);
            }
        }
    }
}
