package org.ocellus.engine.capture;

import org.jspecify.annotations.Nullable;
import org.ocellus.spi.capture.CaptureSource;

/**
 * Packets that were lost before a worker could read them, over all sources that it read. Written by the worker; anybody reads,
 * and finds no source left out or counted twice.
 */
final class Drops {
    private record State(long before, @Nullable CaptureSource open) {
        long total() {
            return before + (open == null ? 0 : Math.max(0, open.dropped())); // -1 if it cannot tell
        }
    }

    private volatile State state = new State(0, null);

    /** Counts what a source loses from now on, in place of the one before. */
    void of(CaptureSource source) {
        state = new State(state.total(), source);
    }

    /** Takes the last figure of the source, which is about to be closed. */
    void closing() {
        state = new State(state.total(), null);
    }

    long total() {
        return state.total();
    }
}
