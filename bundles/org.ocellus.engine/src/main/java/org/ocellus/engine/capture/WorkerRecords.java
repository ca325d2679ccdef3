package org.ocellus.engine.capture;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.ocellus.engine.flow.RecordSink;
import org.ocellus.engine.output.Outputs;
import org.ocellus.engine.record.RecordBatch;

/** The records that a worker has written and not yet sent to the outputs. */
final class WorkerRecords implements RecordSink {
    /** How long records may lie here while packets keep coming. */
    private static final long MOST_DELAY = TimeUnit.MILLISECONDS.toNanos(100);

    private final Outputs outputs;
    private final Runnable beforeWaiting;
    private final Runnable afterWaiting;
    private final BooleanSupplier ending;
    private @Nullable RecordBatch current;
    private boolean live;
    private long lastSent = System.nanoTime();

    /**
     * Makes an empty collection.
     *
     * @param outputs where records go
     * @param beforeWaiting called before the worker may be held up by a slow output
     * @param afterWaiting called behind it
     * @param ending whether the worker was told to end
     */
    WorkerRecords(Outputs outputs, Runnable beforeWaiting, Runnable afterWaiting, BooleanSupplier ending) {
        this.outputs = outputs;
        this.beforeWaiting = beforeWaiting;
        this.afterWaiting = afterWaiting;
        this.ending = ending;
    }

    /** Says whether packets are lost when the worker waits. */
    void live(boolean isLive) {
        live = isLive;
    }

    @Override
    public RecordBatch batch() {
        RecordBatch open = current;
        if (open != null && !open.hasRoom()) {
            send(open);
            open = null;
        }
        if (open == null) {
            open = outputs.batch();
            current = open;
        }
        return open;
    }

    /** Sends what has lain here long enough. */
    void sendIfDue() {
        if (current != null && System.nanoTime() - lastSent > MOST_DELAY) {
            sendAll();
        }
    }

    /** Sends what is here. */
    void sendAll() {
        if (current != null) {
            send(current);
        }
    }

    private void send(RecordBatch batch) {
        current = null;
        beforeWaiting.run();
        outputs.send(batch, !live, ending);
        afterWaiting.run();
        lastSent = System.nanoTime();
    }
}
