package org.ocellus.engine.output;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.ocellus.engine.record.RecordBatch;
import org.ocellus.engine.record.RecordView;
import org.ocellus.spi.admin.OutputStatus;
import org.ocellus.spi.output.FlowSink;
import org.ocellus.spi.output.OutputProvider;
import org.ocellus.spi.record.RunSummary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One output: a bounded queue of batches, the thread that empties it, and the sink that it writes to.
 *
 * <p>While the bundle that brings the sink is gone, records wait in the queue; when it is back, it goes on where it was.
 */
final class OutputChannel {
    private static final Logger LOG = LoggerFactory.getLogger(OutputChannel.class);
    private static final int QUEUED_BATCHES = 16;
    private static final long POLL_MILLIS = 200;
    private static final long CLOSE_SECONDS = 30;

    /** Wakes the thread, which finds that it is to end. */
    private static final RecordBatch WAKE = new RecordBatch();

    private final long id;
    private final TargetName name;
    private final String target;
    private final StreamTarget stream;
    private final RecordView view;
    private final BatchPool pool;
    private final BlockingQueue<RecordBatch> queue = new ArrayBlockingQueue<>(QUEUED_BATCHES);
    private final AtomicLong queued = new AtomicLong();
    private final AtomicLong lost = new AtomicLong();
    private final Thread thread;

    /** Guards the sink: held while a batch is written and while bundles change. */
    private final Object sinkLock = new Object();

    private @Nullable FlowSink sink;
    private volatile long written;
    private volatile String failure = "";
    private volatile boolean waiting;
    private volatile boolean closing;

    OutputChannel(long id, String target, TargetName name, Map<String, String> options, String sensor, BatchPool pool) {
        this.id = id;
        this.target = target;
        this.name = name;
        view = new RecordView(sensor);
        this.pool = pool;
        stream = new StreamTarget(name, options, sensor);
        thread = Thread.ofPlatform().name("ocellus-output-" + id).unstarted(this::run);
    }

    long id() {
        return id;
    }

    String kind() {
        return name.kind();
    }

    String failure() {
        return failure;
    }

    /** Opens the sink; the first call also starts the thread. */
    void attach(OutputProvider provider) throws IOException {
        synchronized (sinkLock) {
            if (sink != null) {
                return;
            }
            sink = provider.open(stream);
            waiting = false;
            sinkLock.notifyAll();
        }
        if (thread.getState() == Thread.State.NEW) {
            thread.start();
        }
    }

    /** Lets go of the sink; behind this call nobody uses it. */
    void detach() {
        synchronized (sinkLock) {
            waiting = true;
            closeSink(null);
        }
    }

    /**
     * Takes a batch for writing.
     *
     * @param wait whether to wait for room rather than to lose the records
     * @param ending whether who sends is to end, and so cannot wait for a bundle that is gone
     * @return false if the records are lost to this output
     */
    boolean offer(RecordBatch batch, boolean wait, BooleanSupplier ending) {
        int records = batch.records();
        queued.addAndGet(records);
        try {
            while (failure.isEmpty()) {
                boolean patient = wait && !(waiting && ending.getAsBoolean());
                if (queue.offer(batch, patient ? POLL_MILLIS : 0, TimeUnit.MILLISECONDS)) {
                    return true; // from here on the batch is the thread's, whatever fails
                }
                if (!patient) {
                    break;
                }
            }
            return lose(records);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return lose(records);
        }
    }

    private boolean lose(int records) {
        queued.addAndGet(-records);
        lost.addAndGet(records);
        return false;
    }

    private void run() {
        boolean dirty = false;
        try {
            while (true) {
                RecordBatch batch = dirty || closing ? queue.poll() : queue.take();
                if (batch == WAKE) {
                    continue;
                }
                if (batch != null) {
                    write(batch);
                    dirty = true;
                } else if (dirty) {
                    flush();
                    dirty = false;
                } else if (closing) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(RecordBatch batch) throws InterruptedException {
        int records = batch.records();
        int done = 0;
        try {
            synchronized (sinkLock) {
                while (sink == null && failure.isEmpty() && !closing) {
                    sinkLock.wait(POLL_MILLIS);
                }
                FlowSink open = sink;
                if (open == null || !failure.isEmpty()) {
                    lost.addAndGet(records);
                    return;
                }
                view.from(batch.interfaceName());
                long record = batch.first();
                for (; done < records; done++) {
                    open.write(view.at(record));
                    record = RecordBatch.after(record);
                    written++;
                }
            }
        } catch (IOException | RuntimeException | LinkageError e) {
            lost.addAndGet(records - done);
            fail(e);
        } finally {
            queued.addAndGet(-records);
            pool.done(batch);
        }
    }

    private void flush() {
        synchronized (sinkLock) {
            try {
                if (sink != null && failure.isEmpty()) {
                    sink.flush();
                }
            } catch (IOException | RuntimeException | LinkageError e) {
                fail(e);
            }
        }
    }

    private void fail(Throwable why) {
        String message = why.getMessage();
        failure = message == null ? why.getClass().getSimpleName() : message;
        if (!(why instanceof IOException)) {
            LOG.error("Output {} failed: {}", target, why.toString());
        }
    }

    private void closeSink(@Nullable RunSummary summary) {
        FlowSink open = sink;
        sink = null;
        if (open == null) {
            return;
        }
        try {
            if (failure.isEmpty()) {
                if (summary != null) {
                    open.summary(summary);
                }
                open.flush();
            }
        } catch (IOException | RuntimeException | LinkageError e) {
            fail(e);
        }
        try {
            open.close();
        } catch (IOException | RuntimeException | LinkageError e) {
            fail(e);
        }
    }

    /** Writes what is queued, then the summary if there is one, and ends. */
    void close(@Nullable RunSummary summary) {
        closing = true;
        queue.offer(WAKE); // where it has no room, the thread is awake
        try {
            thread.join(TimeUnit.SECONDS.toMillis(CLOSE_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (thread.isAlive()) {
            failure = "did not take its last records within " + CLOSE_SECONDS + " s";
            return;
        }
        synchronized (sinkLock) {
            closeSink(summary);
        }
        if (waiting && lost.get() > 0 && failure.isEmpty()) {
            failure = target + ": " + lost + " records are lost: the bundle that writes " + name.kind()
                    + " is not running";
        }
        try {
            stream.close();
        } catch (IOException e) {
            fail(e);
        }
    }

    OutputStatus status() {
        String state = !failure.isEmpty() ? "failed" : waiting ? "waiting" : "writing";
        return new OutputStatus(id, target, state, written, queued.get(), lost.get(), failure);
    }
}
