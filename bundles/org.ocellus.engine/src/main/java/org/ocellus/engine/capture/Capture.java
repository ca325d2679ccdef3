package org.ocellus.engine.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ocellus.engine.flow.FlowSettings;
import org.ocellus.spi.admin.CaptureStatus;
import org.ocellus.spi.capture.CaptureRequest;

/** What the user asked to be read in one go, and the workers that read it. */
final class Capture {
    private final long id;
    private final String kind;
    private final List<String> inputs;
    private final List<Worker> workers = new ArrayList<>();

    /** Messages of inputs that no worker got to see. */
    private final List<String> failures = new ArrayList<>();

    private boolean paused;

    Capture(long id, String kind, List<CaptureRequest> requests) {
        this.id = id;
        this.kind = kind;
        inputs = requests.stream().map(CaptureRequest::location).toList();
    }

    /** Adds a worker, before the capture is shown to anybody. */
    void worker(Worker worker) {
        workers.add(worker);
    }

    /** Notes why an input has no worker, before the capture is shown to anybody. */
    void failed(String message) {
        failures.add(message);
    }

    void start() {
        workers.forEach(Worker::start);
    }

    /** Lets other settings of flow tables hold. */
    void settings(FlowSettings other) {
        workers.forEach(each -> each.settings(other));
    }

    long id() {
        return id;
    }

    List<Worker> workers() {
        return workers;
    }

    boolean ended() {
        return workers.stream().allMatch(Worker::ended);
    }

    synchronized void pause(boolean pause) {
        paused = pause;
        workers.forEach(each -> each.pause(pause));
    }

    private synchronized boolean paused() {
        return paused;
    }

    /** Ends reading; flows are written before {@link #join} returns. */
    void stop() {
        workers.forEach(Worker::stop);
    }

    void join() throws InterruptedException {
        for (Worker each : workers) {
            each.join();
        }
    }

    CaptureStatus status() {
        return new CaptureStatus(
                id,
                kind,
                inputs,
                state(),
                sum(each -> each.flowCounters().packets()),
                sum(each -> each.flowCounters().bytes()),
                sum(Worker::dropped),
                sum(each -> each.flowCounters().active()),
                workers.stream().mapToLong(Worker::lastPacket).max().orElse(0),
                Stream.concat(failures.stream(), workers.stream().flatMap(each -> each.failures().stream()))
                        .distinct()
                        .toList());
    }

    private String state() {
        if (ended()) {
            return "ended";
        }
        if (paused()) {
            return "paused";
        }
        return workers.stream().anyMatch(Worker::waiting) ? "waiting" : "running";
    }

    private long sum(java.util.function.ToLongFunction<Worker> figure) {
        return workers.stream().mapToLong(figure).sum();
    }
}
