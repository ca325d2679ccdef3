package org.ocellus.shell.remote;

import java.util.concurrent.TimeUnit;

/** Counts the clients that are served. */
final class Admission {
    /** How long one client too many waits for another to leave: it may have left, and not been noticed yet. */
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(1);

    private int served;

    /**
     * Takes a client in, after a short wait if need be.
     *
     * @param most how many may be there
     * @return whether there is room
     */
    synchronized boolean enter(int most) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE;
        while (served >= most) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        served++;
        return true;
    }

    /** A client has left. */
    synchronized void leave() {
        served--;
        notifyAll();
    }
}
