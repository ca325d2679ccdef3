package org.ocellus.app;

import java.time.Duration;

/** While captures run: tells of failures as they happen, and ends the run when no output takes records any more. */
final class Watch {
    private static final Duration PERIOD = Duration.ofMillis(500);

    private final Failures failures;
    private final Runnable end;
    private final Thread thread =
            Thread.ofPlatform().daemon().name("ocellus-watch").unstarted(this::watch);

    private Watch(Failures failures, Runnable end) {
        this.failures = failures;
        this.end = end;
    }

    /**
     * Begins to watch.
     *
     * @param end called, at most once, when there is nowhere left to write to
     */
    static Watch start(Failures failures, Runnable end) {
        Watch watch = new Watch(failures, end);
        watch.thread.start();
        return watch;
    }

    private void watch() {
        try {
            while (!failures.nowhereToWrite()) {
                failures.report();
                Thread.sleep(PERIOD);
            }
            end.run();
        } catch (InterruptedException e) {
            // The run is over.
        }
    }

    /** Ends the watch. */
    void stop() {
        thread.interrupt();
    }
}
