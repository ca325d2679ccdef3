package org.ocellus.engine.output;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ocellus.engine.output.option.CommonOption;
import org.ocellus.engine.output.option.OutputOptions;
import org.ocellus.engine.output.place.Place;
import org.ocellus.engine.record.RecordBatch;
import org.ocellus.engine.record.RecordView;
import org.ocellus.spi.admin.OutputStatus;
import org.ocellus.spi.output.OutputProvider;
import org.ocellus.spi.record.ManagementRecord;
import org.ocellus.spi.record.RunSummary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One output: a bounded queue, the thread that empties it, and the sink that it writes to.
 *
 * <p>While the bundle that brings the sink is gone, records wait in the queue; when it is back, it goes on where it was. An
 * output that failed loses records until it can be opened again. One whose sink does not return from a call is given up, so that
 * nobody waits for it; a {@link #successor} goes on in its stead.
 */
final class OutputChannel {
    private static final Logger LOG = LoggerFactory.getLogger(OutputChannel.class);
    private static final String DOES_NOT_RETURN = "its bundle cannot end properly: a call of it does not return";
    private static final long QUEUE_BYTES = 16 << 20;
    private static final long POLL_MILLIS = 200;
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(POLL_MILLIS);

    private final long id;
    private final String target;
    private final Target to;
    private final OutputOptions options;
    private final long queueBytes;
    private final Place place;
    private final SinkSlot slot;
    private final RecordView view;
    private final BatchPool pool;
    private final Patience patience;
    private final RecordQueue queue;
    private final AtomicLong queued = new AtomicLong();
    private final AtomicLong lost;
    private final Consumer<OutputChannel> returned;
    private final Thread thread;

    /** Guards the slot: held while a batch is written and while bundles change. Fair, so that a change gets its turn. */
    private final ReentrantLock slotLock = new ReentrantLock(true);

    private final Condition attached = slotLock.newCondition();
    private final AtomicLong written;
    private volatile long lostBySink;
    private volatile long stalledAt = -1;
    private volatile String failure = "";
    private volatile boolean failing;
    private volatile boolean waiting;
    private volatile boolean live;
    private volatile boolean reopening;
    private volatile boolean closing;
    private volatile boolean abandoned;

    /** Records that are written of the batch that is being written. */
    private volatile int ofBatch;

    /** Whether the thread has done with everything, be it that the output was given up before. */
    private volatile boolean left;

    private volatile @Nullable RunSummary summary;
    private long retryAt;
    private long flushedAt = System.nanoTime();
    private boolean dirty;

    /**
     * Makes an output that is not open.
     *
     * @param returned called by the output's thread when the call has returned for which the output was given up
     */
    OutputChannel(
            long id,
            String target,
            Target to,
            OutputOptions options,
            BatchPool pool,
            Patience patience,
            Consumer<OutputChannel> returned)
            throws IOException {
        this(
                id,
                target,
                to,
                options,
                options.size(CommonOption.QUEUE, QUEUE_BYTES),
                pool,
                patience,
                returned,
                new AtomicLong(),
                new AtomicLong());
    }

    private OutputChannel(
            long id,
            String target,
            Target to,
            OutputOptions options,
            long queueBytes,
            BatchPool pool,
            Patience patience,
            Consumer<OutputChannel> returned,
            AtomicLong written,
            AtomicLong lost) {
        this.id = id;
        this.target = target;
        this.to = to;
        this.options = options;
        this.queueBytes = queueBytes;
        this.place = to.place();
        this.pool = pool;
        this.patience = patience;
        this.returned = returned;
        this.written = written;
        this.lost = lost;
        slot = new SinkSlot(to, place);
        view = new RecordView(to.sensor());
        queue = new RecordQueue(queueBytes);
        // a sink that hangs must not keep the process from ending
        thread = Thread.ofPlatform().daemon().name("ocellus-output-" + id).unstarted(this::run);
    }

    long id() {
        return id;
    }

    String kind() {
        return to.kind();
    }

    String compression() {
        return place.compression();
    }

    /** {@return whether it writes over one of these files} */
    boolean overwrites(InputFiles inputs) {
        try {
            return inputs.among(place.overwritten()).isPresent();
        } catch (IOException e) {
            return false; // of a folder that cannot be listed nothing is removed
        }
    }

    String failure() {
        return failure;
    }

    Map<String, String> options() {
        return options.values();
    }

    /** Opens the sink for the first time, and starts. */
    void start(OutputProvider provider) throws IOException {
        try {
            slot.attach(provider);
        } catch (IOException | RuntimeException | LinkageError e) {
            slot.abandon();
            slot.leave(); // another output may write there
            throw e;
        }
        thread.start();
    }

    /** Starts, and opens the sink on the output's own thread: nobody else waits for it. */
    OutputChannel startLater(OutputProvider provider) {
        slot.provide(provider);
        thread.start();
        reopen();
        return this;
    }

    /** Opens a sink by a provider that has come. */
    void attach(OutputProvider provider) {
        if (abandoned || !waiting) {
            return;
        }
        if (!acquire()) {
            giveUp(DOES_NOT_RETURN);
            return;
        }
        try {
            slot.attach(provider);
            waiting = false;
            failing = false;
        } catch (IOException | RuntimeException | LinkageError e) {
            fail(e);
            waiting = false;
        } finally {
            attached.signalAll();
            slotLock.unlock();
        }
    }

    /** Lets go of the sink; behind this call nobody uses it. */
    void detach() {
        if (abandoned) {
            return;
        }
        if (!acquire()) {
            giveUp(DOES_NOT_RETURN);
            return;
        }
        try {
            waiting = true;
            slot.detach();
        } catch (IOException | RuntimeException | LinkageError e) {
            fail(e);
        } finally {
            slotLock.unlock();
        }
    }

    /** Waits for the sink to return from a call, then ends that call. */
    private boolean acquire() {
        try {
            StallWatch watch = new StallWatch(written);
            while (!slotLock.tryLock(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                if (watch.isStalled(patience.stall())) {
                    thread.interrupt();
                    return slotLock.tryLock(1, TimeUnit.SECONDS);
                }
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return slotLock.tryLock();
        }
    }

    /**
     * Takes a batch for writing.
     *
     * @param wait whether to wait for room rather than to lose the records
     * @param ending whether who sends is to end, and so cannot wait for a bundle that is gone or a sink that hangs
     * @return false if the records are lost to this output
     */
    boolean offer(RecordBatch batch, boolean wait, BooleanSupplier ending) {
        live = !wait;
        int records = batch.records();
        queued.addAndGet(records);
        try {
            if (!failing && !abandoned && (wait ? offerPatiently(batch, ending) : queue.offer(batch))) {
                return true; // from here on the batch is the thread's, whatever fails
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        queued.addAndGet(-records);
        lost.addAndGet(records);
        return false;
    }

    private boolean offerPatiently(RecordBatch batch, BooleanSupplier ending) throws InterruptedException {
        StallWatch watch = new StallWatch(written);
        while (!failing && !abandoned) {
            boolean hopeless = ending.getAsBoolean() && (waiting || stalledAt == watch.progress());
            if (hopeless ? queue.offer(batch) : queue.offer(batch, POLL_MILLIS)) {
                return true;
            }
            if (hopeless) {
                return false;
            }
            if (watch.isStalled(patience.stall()) && ending.getAsBoolean()) {
                stalledAt = watch.progress();
            }
        }
        return false;
    }

    /** Takes a management record, in order with the records. */
    void offer(ManagementRecord management) {
        if (!abandoned) {
            queue.offer(management);
        }
    }

    /** Opens the place again, as soon as what is being written is written. */
    void reopen() {
        reopening = true;
        queue.wake();
    }

    private void run() {
        while (!abandoned) {
            boolean last = closing; // what was sent before is in the queue by now
            Object next = next();
            slotLock.lock();
            try {
                take(next);
                flushIfDue(next == null);
            } finally {
                slotLock.unlock();
            }
            if (next == null && last && !abandoned && end()) {
                return;
            }
        }
        leave();
    }

    /** {@return what is to be written next} An interrupt meant a call of the sink; when that has returned, writing goes on. */
    private @Nullable Object next() {
        while (!abandoned) {
            try {
                return queue.poll(pause());
            } catch (InterruptedException e) {
                LOG.debug("Output {} was interrupted behind a call", target);
            }
        }
        return null;
    }

    /** The call has returned for which this output was given up. */
    private void leave() {
        boolean interrupted = Thread.interrupted(); // which would close the file instead of cutting it
        forget(slot.leaveOpen());
        left = true;
        returned.accept(this);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void forget(long records) {
        written.addAndGet(-records);
        lost.addAndGet(records);
    }

    /** {@return whether nobody waits for it any more} */
    boolean isAbandoned() {
        return abandoned;
    }

    /**
     * {@return an output that goes on in the stead of this one, which was given up} Nothing if it cannot write to the same
     * place without harm to what is there; then this one says what can be done.
     */
    Optional<OutputChannel> successor() {
        Optional<Place> free = left ? Optional.of(place) : place.beside();
        if (closing) {
            return Optional.empty();
        }
        if (free.isEmpty()) {
            failure = target
                    + ": a call of its bundle has not returned; its records are lost until it does, or until the output"
                    + " is removed and one to another place is added";
        }
        return free.map(this::successorAt);
    }

    private OutputChannel successorAt(Place at) {
        lost.addAndGet(lostBySink);
        lostBySink = 0;
        OutputChannel next =
                new OutputChannel(id, target, to.at(at), options, queueBytes, pool, patience, returned, written, lost);
        next.failure = target + ": was given up, because a call of its bundle did not return; it goes on";
        return next;
    }

    /** {@return how long to wait for something to write} For ever, where nothing has to be done in between. */
    private long pause() {
        if (closing) {
            return 0;
        }
        long most = failing || !slot.isOpen() ? POLL_NANOS : slot.untilOver();
        return !dirty ? most : place.isHidden() ? Math.clamp(untilFlush(), 0, most) : 0;
    }

    private long untilFlush() {
        return patience.flush().toNanos() - (System.nanoTime() - flushedAt);
    }

    private void take(@Nullable Object next) {
        RecordBatch batch = next instanceof RecordBatch records ? records : null;
        try {
            if (next != null) {
                awaitSink();
            }
            restoreIfDue();
            if (batch != null) {
                write(batch);
            } else if (next instanceof ManagementRecord management) {
                slot.write(management);
                dirty = true;
            } else if (!failing) {
                slot.rotateIfOver();
            }
            lostBySink = slot.lost();
        } catch (IOException | RuntimeException | Error e) {
            fail(e);
        } finally {
            if (batch != null) {
                queued.addAndGet(-batch.records());
                ofBatch = 0;
                pool.done(batch);
            }
        }
    }

    private void awaitSink() {
        while (!slot.isProvided() && !closing && !abandoned) {
            try {
                attached.await(POLL_MILLIS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                LOG.debug("Output {} was interrupted behind a call", target);
            }
        }
    }

    private void write(RecordBatch batch) throws IOException {
        int records = batch.records();
        int done = 0;
        try {
            if (!slot.isOpen()) {
                return;
            }
            view.from(batch.interfaceName());
            long record = batch.first();
            while (done < records && !abandoned) {
                slot.write(view.at(record));
                record = RecordBatch.after(record);
                done++;
                written.incrementAndGet();
                if (abandoned) {
                    lost.decrementAndGet(); // it was taken for lost when the output was given up
                } else {
                    ofBatch = done;
                }
            }
            slot.pause();
            dirty = true;
        } finally {
            if (!abandoned) {
                lost.addAndGet(records - done);
            }
        }
    }

    private void flushIfDue(boolean idle) {
        boolean due = idle && !place.isHidden() || untilFlush() <= 0;
        if (!dirty || !due) {
            return;
        }
        try {
            slot.flush();
        } catch (IOException | RuntimeException | Error e) {
            fail(e);
        }
        flushedAt = System.nanoTime();
        dirty = false;
    }

    /** Opens the place again: behind an error when some time has passed, and when somebody asks for it. */
    private void restoreIfDue() throws IOException {
        boolean retry = failing && place.isRetriable() && System.nanoTime() - retryAt >= 0;
        if (!slot.isProvided() || !(reopening || retry)) {
            return;
        }
        reopening = false;
        slot.reopen();
        failing = false;
    }

    private void fail(Throwable why) {
        forget(slot.abandon());
        retryAt = System.nanoTime() + patience.retry().toNanos();
        failing = true;
        dirty = false;
        String message = why.getMessage();
        failure = message == null ? why.getClass().getSimpleName() : message;
        if (!(why instanceof IOException)) {
            LOG.error("Output {} failed: {}", target, why.toString());
        }
    }

    /** Called when nothing waits and nothing more will come. {@return whether that is so} */
    private boolean end() {
        slotLock.lock();
        try {
            if (waiting && lost.get() > 0 && failure.isEmpty()) {
                failure = target + ": " + lost + " records are lost: the bundle that writes " + to.kind()
                        + " is not running";
            }
            RunSummary last = summary;
            slot.end(last == null ? null : last.withRecordsLost(lost.get() + slot.lost()));
        } catch (IOException | RuntimeException | Error e) {
            fail(e);
        } finally {
            slot.leave();
            lostBySink = slot.lost();
            slotLock.unlock();
        }
        return true;
    }

    /** Asks for what is queued to be written, then the summary if there is one. */
    void close(@Nullable RunSummary last) {
        summary = last;
        closing = true;
        queue.wake();
    }

    /**
     * Waits until the output has ended, or gives it up when it takes nothing any more.
     *
     * @param deadline {@link System#nanoTime} behind which it is given up in any case
     */
    void awaitEnd(long deadline) {
        try {
            StallWatch watch = new StallWatch(written);
            while (!abandoned && !thread.join(Duration.ofMillis(POLL_MILLIS))) {
                if (watch.isStalled(patience.stall()) || System.nanoTime() - deadline > 0) {
                    giveUp("did not take its last records in time");
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            giveUp("was not waited for");
        }
    }

    /** Leaves a sink alone that does not return. */
    private void giveUp(String why) {
        if (abandoned) {
            return;
        }
        abandoned = true;
        failing = true;
        failure = target + ": " + why;
        lost.addAndGet(queued.getAndSet(0) - ofBatch);
        queue.clear().forEach(pool::done);
        thread.interrupt();
    }

    /** {@return records that this output has lost} */
    long lost() {
        return lost.get() + lostBySink;
    }

    OutputStatus status() {
        boolean retrying = failing && live && !abandoned && place.isRetriable();
        String state = retrying ? "retrying" : failing ? "failed" : waiting ? "waiting" : "writing";
        return new OutputStatus(
                id, target, state, written.get(), Math.max(0, queued.get()), lost(), failure, options.values());
    }
}
