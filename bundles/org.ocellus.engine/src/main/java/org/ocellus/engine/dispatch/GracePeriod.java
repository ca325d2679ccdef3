package org.ocellus.engine.dispatch;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Tells when no worker can still be using a table that has been replaced: quiescent-state RCU.
 *
 * <p>Each worker publishes, between batches, the generation that it has seen; who replaces a table waits until all workers
 * have published a later one. A worker that is about to block goes offline first, so that it is not waited for.
 */
public final class GracePeriod {
    private static final long OFFLINE = Long.MAX_VALUE;
    private static final long POLL_NANOS = 20_000;

    private final List<Worker> workers = new CopyOnWriteArrayList<>();
    private final AtomicLong generation = new AtomicLong(1);

    /** {@return a new reader, offline} */
    public Worker enlist() {
        Worker worker = new Worker();
        workers.add(worker);
        return worker;
    }

    /** {@return whether anybody reads tables} */
    boolean hasWorkers() {
        return !workers.isEmpty();
    }

    /**
     * Waits, after a new table has been published, until nobody uses an older one.
     *
     * @return false if a worker did not get out in time
     */
    public boolean await(long timeout, TimeUnit unit) {
        long target = generation.incrementAndGet();
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        for (Worker worker : workers) {
            while (worker.seen < target) {
                if (System.nanoTime() - deadline > 0) {
                    return false;
                }
                LockSupport.parkNanos(POLL_NANOS);
            }
        }
        return true;
    }

    /** One reader of tables. */
    public final class Worker {
        private volatile long seen = OFFLINE;

        /** Between batches: announce this first, and only then fetch the table. */
        public void quiescent() {
            seen = generation.get();
        }

        /** Before blocking. */
        public void offline() {
            seen = OFFLINE;
        }

        /** For good. */
        public void leave() {
            offline();
            workers.remove(this);
        }
    }
}
