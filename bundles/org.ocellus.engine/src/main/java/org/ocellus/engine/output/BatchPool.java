package org.ocellus.engine.output;

import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.ocellus.engine.record.RecordBatch;

/** Batches that nobody is using; as many are made as are ever in use at once, which queue bounds limit. */
final class BatchPool {
    private final ConcurrentLinkedQueue<RecordBatch> free = new ConcurrentLinkedQueue<>();

    RecordBatch take() {
        @Nullable RecordBatch batch = free.poll();
        return batch == null ? new RecordBatch() : batch;
    }

    /** One reader, or the worker itself, has done with the batch. */
    void done(RecordBatch batch) {
        if (batch.readers.decrementAndGet() == 0) {
            batch.clear();
            free.add(batch);
        }
    }
}
