package org.ocellus.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.ocellus.spi.admin.CaptureAdmin;
import org.ocellus.spi.admin.CaptureStatus;
import org.ocellus.spi.admin.OutputAdmin;
import org.ocellus.spi.admin.OutputStatus;
import org.ocellus.spi.admin.SensorAdmin;
import org.ocellus.spi.capture.CaptureRequest;
import org.ocellus.spi.record.RunSummary;

/** A sensor that remembers what it was told. Captures end at once, or with {@link #shutdown} if they are endless. */
final class FakeSensor implements CaptureAdmin, OutputAdmin, SensorAdmin {
    final List<String> events = new ArrayList<>();
    final List<CaptureRequest> requests = new ArrayList<>();
    volatile List<String> captureFailures = List.of();
    volatile String outputState = "writing";
    volatile String outputFailure = "";
    boolean endless;
    RunSummary ledger = ledger(3, 2, 1);
    private final CountDownLatch ended = new CountDownLatch(1);

    static RunSummary ledger(long packets, long inFlows, long undecodable) {
        return new RunSummary(packets, inFlows, undecodable, 1234, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 100, Map.of());
    }

    @Override
    public long add(String kind, List<CaptureRequest> inputs) {
        log("read " + kind + " " + inputs.stream().map(CaptureRequest::location).toList());
        requests.addAll(inputs);
        return 1;
    }

    @Override
    public long open(String kind, List<CaptureRequest> inputs) {
        return add(kind, inputs);
    }

    @Override
    public void check(String target, List<String> inputs) throws IOException {
        for (String each : inputs) {
            if (target.endsWith(":" + each)) {
                throw new IOException(target + ": would overwrite " + each);
            }
        }
    }

    @Override
    public long add(String target) throws IOException {
        if (target.startsWith("nowhere")) {
            throw new IOException(target + ": no bundle writes the format nowhere");
        }
        log("write " + target);
        return 1;
    }

    @Override
    public void awaitEnd() throws InterruptedException {
        log("await");
        if (endless) {
            ended.await();
        }
    }

    @Override
    public RunSummary shutdown() {
        log("shutdown");
        ended.countDown();
        return ledger;
    }

    synchronized void log(String event) {
        events.add(event);
    }

    @Override
    public boolean remove(long id) {
        return false;
    }

    @Override
    public boolean pause(long id, boolean pause) {
        return false;
    }

    @Override
    public List<CaptureStatus> captures() {
        return List.of(new CaptureStatus(1, "file", List.of(), "ended", 3, 1234, -1, 0, 0, captureFailures));
    }

    @Override
    public List<OutputStatus> outputs() {
        return List.of(new OutputStatus(1, "text", outputState, 0, 0, 0, outputFailure));
    }

    @Override
    public void reopen() {
        log("reopen");
    }

    @Override
    public RunSummary statistics() {
        return ledger;
    }
}
