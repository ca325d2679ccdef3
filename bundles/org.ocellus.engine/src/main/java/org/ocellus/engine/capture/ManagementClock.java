package org.ocellus.engine.capture;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.ocellus.engine.output.Outputs;
import org.ocellus.spi.record.ManagementRecord;
import org.ocellus.spi.record.ManagementRecord.CaptureCounters;
import org.ocellus.spi.record.ManagementRecord.OutputCounters;

/**
 * Makes management records at an interval of the wall clock, and a last one when the sensor ends. Unless somebody asks for them
 * there are none where only files are read: such a run should write the same records every time.
 */
public final class ManagementClock {
    private static final Duration USUAL = Duration.ofSeconds(60);

    private final Captures captures;
    private final Outputs outputs;
    private final long started = now();
    private Optional<Duration> interval = Optional.empty();
    private @Nullable Thread thread;
    private long sequence;
    private boolean stopped;

    /** Makes a clock that stands still until its interval is stated. */
    public ManagementClock(Captures captures, Outputs outputs) {
        this.captures = captures;
        this.outputs = outputs;
    }

    /**
     * Sets the interval, and begins it.
     *
     * @param stated zero for no management records; nothing for some while a capture is live
     */
    public synchronized void interval(Optional<Duration> stated) {
        interval = stated;
        if (thread == null && !stopped) {
            thread = Thread.ofPlatform().daemon().name("ocellus-management").start(this::run);
        }
        notifyAll();
    }

    private synchronized void run() {
        try {
            while (!stopped) {
                Optional<Duration> stated = interval;
                long millis = stated.orElse(USUAL).toMillis();
                long due = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
                long left = millis;
                while (!stopped && stated.equals(interval) && (left > 0 || millis == 0)) {
                    wait(left); // of zero until the interval changes
                    left = TimeUnit.NANOSECONDS.toMillis(due - System.nanoTime());
                }
                if (!stopped && stated.equals(interval) && (stated.isPresent() || captures.streaming())) {
                    make(millis, false);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void make(long millis, boolean last) {
        outputs.send(new ManagementRecord(
                outputs.sensor(),
                sequence++,
                started,
                now(),
                TimeUnit.MILLISECONDS.toNanos(millis),
                last,
                captures.summary().withRecordsLost(outputs.lost()),
                seen(),
                written()));
    }

    private List<CaptureCounters> seen() {
        return captures.status().stream()
                .map(each -> new CaptureCounters(
                        String.join(" ", each.inputs()), each.packets(), each.bytes(), each.dropped()))
                .toList();
    }

    private List<OutputCounters> written() {
        return outputs.status().stream()
                .map(each -> new OutputCounters(each.target(), each.records(), each.queued(), each.lost()))
                .toList();
    }

    /** The captures have ended: makes the last record if there have been or could have been others. */
    public synchronized void last() {
        boolean none = interval.map(Duration::isZero).orElseGet(() -> !captures.streamed());
        if (!stopped && !none) {
            make(0, true);
        }
        stop();
    }

    /** Makes no more records. */
    public synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    private static long now() {
        Instant now = Instant.now();
        return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
    }
}
