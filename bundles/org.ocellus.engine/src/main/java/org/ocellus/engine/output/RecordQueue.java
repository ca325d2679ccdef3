package org.ocellus.engine.output;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.ocellus.engine.record.RecordBatch;
import org.ocellus.spi.record.ManagementRecord;

/**
 * What waits for one output, in order: batches of records, as many as the queue's bound allows, and management records among
 * them. Thread-safe.
 */
final class RecordQueue {
    /**
     * Who can wait, waits behind so many batches: enough to keep the output busy. A longer queue would only cost memory, and
     * is for bursts of live capture.
     */
    private static final int ENOUGH = 16;

    /** Management records repeat what those before said; a few are enough for an output that is held up. */
    private static final int MOST_MANAGEMENT = 4;

    private final int capacity;
    private final Deque<Object> items = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition room = lock.newCondition();
    private final Condition something = lock.newCondition();
    private int batches;
    private int management;
    private boolean woken;

    /**
     * Makes an empty queue.
     *
     * @param bytes memory that waiting batches may have
     */
    RecordQueue(long bytes) {
        capacity = Math.clamp(bytes / RecordBatch.CAPACITY, 2, 1 << 20);
    }

    /** Puts a batch in if there is room at once. */
    boolean offer(RecordBatch batch) {
        lock.lock();
        try {
            return put(batch, capacity);
        } finally {
            lock.unlock();
        }
    }

    /** Puts a batch in, and waits for room so long. */
    boolean offer(RecordBatch batch, long millis) throws InterruptedException {
        int most = Math.min(capacity, ENOUGH);
        long left = TimeUnit.MILLISECONDS.toNanos(millis);
        lock.lockInterruptibly();
        try {
            while (!put(batch, most)) {
                if (left <= 0) {
                    return false;
                }
                left = room.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    private boolean put(RecordBatch batch, int most) {
        if (batches >= most) {
            return false;
        }
        items.add(batch);
        batches++;
        something.signal();
        return true;
    }

    /** Puts a management record in, unless several wait already. */
    void offer(ManagementRecord made) {
        lock.lock();
        try {
            if (management < MOST_MANAGEMENT || made.last()) {
                items.add(made);
                management++;
                something.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    /** {@return what came first of all that waits, a batch or a management record; null if nothing came in that time} */
    @Nullable Object poll(long nanos) throws InterruptedException {
        long left = nanos;
        lock.lockInterruptibly();
        try {
            while (items.isEmpty() && left > 0 && !woken) {
                left = something.awaitNanos(left);
            }
            woken = false;
            @Nullable Object first = items.poll();
            if (first instanceof RecordBatch) {
                batches--;
                room.signalAll();
            } else if (first != null) {
                management--;
            }
            return first;
        } finally {
            lock.unlock();
        }
    }

    /** Takes out all that waits. {@return the batches among it} */
    List<RecordBatch> clear() {
        lock.lock();
        try {
            List<RecordBatch> waiting = items.stream()
                    .filter(RecordBatch.class::isInstance)
                    .map(RecordBatch.class::cast)
                    .toList();
            items.clear();
            batches = 0;
            management = 0;
            room.signalAll();
            return waiting;
        } finally {
            lock.unlock();
        }
    }

    /** Ends a {@link #poll} that waits, or the next one. */
    void wake() {
        lock.lock();
        try {
            woken = true;
            something.signal();
        } finally {
            lock.unlock();
        }
    }
}
