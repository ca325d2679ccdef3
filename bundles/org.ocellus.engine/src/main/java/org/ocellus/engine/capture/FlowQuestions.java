package org.ocellus.engine.capture;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What is asked of a worker's open flows and not answered yet. Anybody asks, the worker's thread answers. */
final class FlowQuestions {
    private final Queue<FlowQuestion> waiting = new ConcurrentLinkedQueue<>();
    private volatile boolean closed;

    /** Takes a question; those of people who have given up make room. */
    void ask(FlowQuestion question) {
        waiting.removeIf(FlowQuestion::settled);
        waiting.add(question);
        if (closed) {
            dismiss();
        }
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** Works on the answer to one question, so long in nanoseconds; on the worker's thread. */
    void advance(long nanos) {
        FlowQuestion first = waiting.peek();
        if (first != null && first.advance(nanos)) {
            waiting.remove(first); // which may be the first no more
        }
    }

    /** The flows are gone: there is nothing to be found for those who wait and for those who come. */
    void close() {
        closed = true;
        dismiss();
    }

    private void dismiss() {
        for (FlowQuestion each = waiting.poll(); each != null; each = waiting.poll()) {
            each.nothing();
        }
    }
}
