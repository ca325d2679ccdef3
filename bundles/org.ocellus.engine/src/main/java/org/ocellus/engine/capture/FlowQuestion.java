package org.ocellus.engine.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ocellus.engine.flow.FlowScan;
import org.ocellus.spi.record.FlowRecord;

/** What somebody wants to know of a worker's open flows. The worker answers in slices, on its own thread. */
final class FlowQuestion {
    /** How long a worker may be held up, by an output for example, before it is given up. */
    private static final long PATIENCE_SECONDS = 2;

    private final Function<Consumer<FlowRecord>, FlowScan> begin;
    private final CompletableFuture<List<FlowRecord>> answer = new CompletableFuture<>();
    private final List<FlowRecord> copies = new ArrayList<>();
    private @Nullable FlowScan scan;
    private volatile int slices;

    /**
     * Makes a question that nobody has heard.
     *
     * @param begin begins to look through the flows, for somebody who takes copies; called on the worker's thread
     */
    FlowQuestion(Function<Consumer<FlowRecord>, FlowScan> begin) {
        this.begin = begin;
    }

    /** Goes on answering, so long; on the worker's thread. {@return whether that is done} */
    @SuppressWarnings("NonAtomicVolatileUpdate") // only the worker counts
    boolean advance(long nanos) {
        if (settled()) {
            return true;
        }
        try {
            FlowScan going = scan;
            if (going == null) {
                going = begin.apply(copies::add);
                scan = going;
            }
            slices++;
            if (going.advance(nanos)) {
                answer.complete(copies);
                return true;
            }
            return false;
        } catch (RuntimeException | Error e) { // a filter is not ours, and the copies may be too many for the memory
            copies.clear();
            answer.completeExceptionally(e);
            return true;
        }
    }

    /** {@return whether there is an answer, or nobody waits for one any more} */
    boolean settled() {
        return answer.isDone();
    }

    /** There is nothing to look through any more. */
    void nothing() {
        answer.complete(List.of());
    }

    /**
     * Waits for the answer as long as the worker works on it.
     *
     * @return copies of flows, those that rank highest in front; none if the worker is held up
     * @throws ExecutionException if the filter failed
     */
    List<FlowRecord> await() throws InterruptedException, ExecutionException {
        int before;
        do {
            before = slices;
            try {
                return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                // unless it has gone on
            }
        } while (slices != before);
        nothing();
        return answer.get(); // which may have come in this moment
    }
}
