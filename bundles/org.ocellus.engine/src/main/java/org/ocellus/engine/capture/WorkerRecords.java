package org.ocellus.engine.capture;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.ocellus.engine.flow.RecordSink;
import org.ocellus.engine.output.Outputs;
import org.ocellus.engine.record.RecordBatch;
import org.ocellus.engine.record.RecordView;
import org.ocellus.spi.capture.CaptureSource;

/** The records that a worker has written and not yet sent to the outputs. */
final class WorkerRecords implements RecordSink {
    /** How long records may lie here while packets keep coming. */
    static final long MOST_DELAY = TimeUnit.MILLISECONDS.toNanos(100);

    private final Outputs outputs;
    private final Runnable beforeWaiting;
    private final Runnable afterWaiting;
    private final BooleanSupplier ending;
    private @Nullable RecordBatch current;
    private boolean live;
    private byte[] interfaceName = {};
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

    /** Says which source the packets come from now. */
    void from(CaptureSource source) {
        byte[] name = source.interfaceName().getBytes(StandardCharsets.UTF_8);
        if (!Arrays.equals(name, interfaceName)) {
            sendAll();
        }
        interfaceName = name;
        live = source.live();
    }

    /** No packet is read any more, so that none can be lost while slow outputs are waited for. */
    void lastOnes() {
        live = false;
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
            open.interfaceName(interfaceName);
            current = open;
        }
        return open;
    }

    /** {@return a copy of a record that the table has at hand, as it would come out of here} */
    RecordView copy(long record, String sensor) {
        return RecordView.copy(record, sensor).from(interfaceName);
    }

    /** {@return a view on records that the table has at hand, as they would come out of here} */
    RecordView view(String sensor) {
        return new RecordView(sensor).from(interfaceName);
    }

    /** {@return whether records lie here} */
    boolean pending() {
        return current != null;
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
