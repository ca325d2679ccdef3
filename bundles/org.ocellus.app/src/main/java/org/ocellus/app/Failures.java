package org.ocellus.app;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.ocellus.spi.admin.CaptureAdmin;
import org.ocellus.spi.admin.CaptureStatus;
import org.ocellus.spi.admin.OutputAdmin;
import org.ocellus.spi.admin.OutputStatus;

/** Tells the user once of each input and output that failed. Thread-safe. */
final class Failures {
    private static final String FAILED = "failed";
    private static final String NO_READER = "Broken pipe";

    private final CaptureAdmin captures;
    private final OutputAdmin outputs;
    private final Consumer<String> listener;
    private final Set<String> told = new HashSet<>();

    Failures(CaptureAdmin captures, OutputAdmin outputs, Consumer<String> listener) {
        this.captures = captures;
        this.outputs = outputs;
        this.listener = listener;
    }

    /** Tells of those that are new. */
    synchronized void report() {
        for (CaptureStatus capture : captures.captures()) {
            for (int i = 0; i < capture.failures().size(); i++) {
                tell("capture " + capture.id() + " " + i, capture.failures().get(i));
            }
        }
        for (OutputStatus output : outputs.outputs()) {
            if (!output.failure().isEmpty() && !readerLeft(output)) { // it may be writing again by now
                tell("output " + output.id() + " " + output.failure(), output.failure());
            }
        }
    }

    private void tell(String key, String message) {
        if (told.add(key)) {
            listener.accept(message);
        }
    }

    /** {@return whether anything failed that the user was told of} */
    synchronized boolean any() {
        return !told.isEmpty();
    }

    /** {@return whether there are outputs and none of them takes records any more} */
    boolean nowhereToWrite() {
        List<OutputStatus> all = outputs.outputs();
        return !all.isEmpty() && all.stream().allMatch(Failures::failed);
    }

    private static boolean failed(OutputStatus output) {
        return output.state().equals(FAILED);
    }

    /** As in {@code ocellus ... | head}: the reader has seen enough, which is no failure. */
    private static boolean readerLeft(OutputStatus output) {
        return output.failure().contains(NO_READER);
    }
}
