package org.ocellus.engine.capture;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ocellus.engine.dispatch.DecoderRegistry;
import org.ocellus.engine.dispatch.DispatchTable;
import org.ocellus.engine.dispatch.GracePeriod;
import org.ocellus.engine.flow.FlowCounters;
import org.ocellus.engine.flow.FlowScan;
import org.ocellus.engine.flow.FlowSettings;
import org.ocellus.engine.flow.FlowTable;
import org.ocellus.engine.output.Outputs;
import org.ocellus.engine.walk.PacketWalker;
import org.ocellus.engine.walk.WalkCounters;
import org.ocellus.spi.admin.FlowSelection;
import org.ocellus.spi.capture.CaptureException;
import org.ocellus.spi.capture.CaptureSource;
import org.ocellus.spi.capture.PacketBatch;
import org.ocellus.spi.record.FlowRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads inputs one after the other, walks each packet and accounts it: one thread, one flow table.
 *
 * <p>Between batches it announces that it uses no dispatch table, and fetches the current one.
 */
final class Worker implements Ledger {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final int BATCH = 256;

    /**
     * How long a quiet source is waited for before timers are looked at: they are in seconds, and a sensor that has nothing to
     * do wakes up twice a second.
     */
    private static final long QUIET_TIMEOUT = TimeUnit.MILLISECONDS.toNanos(500);

    /** How long flows are looked through between two batches of packets, which wait in the buffer meanwhile. */
    private static final long LOOK_TIME = TimeUnit.MILLISECONDS.toNanos(1);

    private final List<Input> inputs;
    private final Quota quota;
    private final Runnable quotaUsedUp;
    private final Runnable whenEnded;
    private final DecoderRegistry registry;
    private final GracePeriod.Worker grace;
    private final WalkCounters walkCounters = new WalkCounters();
    private final FlowCounters flowCounters = new FlowCounters();
    private final PacketWalker walker;
    private final WorkerRecords records;
    private final FlowTable flows;
    private final String sensor;
    private final int capacity;
    private final AtomicReference<@Nullable FlowSettings> changed = new AtomicReference<>();
    private final List<String> failures = new ArrayList<>();
    private final FlowQuestions questions = new FlowQuestions();
    private final Thread thread;
    private DispatchTable table = DispatchTable.EMPTY;
    private long stepsBack;
    private long unknownLinkTypes;
    private int lastUnknownLinkType = -1;
    private final Drops drops = new Drops();
    private volatile @Nullable CaptureSource source;
    private volatile String interruption = "";
    private volatile long lastPacket;
    private volatile boolean streaming;
    private volatile boolean paused;
    private volatile boolean stopping;
    private volatile boolean ended;

    /**
     * Makes a worker that does nothing yet.
     *
     * @param name of its thread
     * @param inputs what to read, in order
     * @param quota how many packets to read
     * @param quotaUsedUp called when the last of them has been read
     * @param whenEnded called on the worker's thread when all is written, as the last it does
     * @param registry whose decoders open packets
     * @param settings limits of the flow table
     * @param outputs where records go
     */
    Worker(
            String name,
            List<Input> inputs,
            Quota quota,
            Runnable quotaUsedUp,
            Runnable whenEnded,
            DecoderRegistry registry,
            FlowSettings settings,
            Outputs outputs) {
        this.inputs = inputs;
        this.quota = quota;
        this.quotaUsedUp = quotaUsedUp;
        this.whenEnded = whenEnded;
        this.registry = registry;
        sensor = outputs.sensor();
        capacity = settings.maxFlows();
        grace = registry.grace().enlist();
        walker = new PacketWalker(walkCounters, registry);
        // a worker that an output holds up must not hold up a decoder that wants to leave
        records = new WorkerRecords(outputs, this::offline, this::online, () -> stopping);
        flows = new FlowTable(settings, records, flowCounters);
        thread = Thread.ofPlatform().name("ocellus-worker-" + name).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** Lets other settings of the flow table hold from the next batch on. */
    void settings(FlowSettings other) {
        changed.set(other);
    }

    private void online() {
        grace.quiescent();
        table = registry.table();
        walkCounters.reserve(table.counters());
    }

    /** Calls no decoder until it is online again, and holds on to none, so that classes of one that leaves are collected. */
    private void offline() {
        table = DispatchTable.EMPTY;
        walker.forget();
        grace.offline();
    }

    private void run() {
        try {
            PacketBatch batch = new PacketBatch(BATCH);
            for (Input each : inputs) {
                if (!stopping || each.isOpen()) {
                    read(each, batch);
                }
            }
        } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
            LOG.error("A worker ended early", e);
            fail(inputs.getFirst().location() + ": the sensor failed: " + e);
        } finally {
            finish();
        }
    }

    private void finish() {
        try {
            online();
            records.lastOnes();
            flows.flush();
            records.sendAll();
            if (flowCounters.pathsLost() > 0) {
                LOG.warn(
                        "{} flows have no encapsulation path on their records: its memory is used up",
                        flowCounters.pathsLost());
            }
            if (flowCounters.metricsLost() > 0) {
                LOG.warn(
                        "Metrics of flows were left out {} times: their memory is used up", flowCounters.metricsLost());
            }
        } finally {
            offline();
            grace.leave();
            ended = true;
            questions.close();
            flows.close();
            whenEnded.run();
        }
    }

    private void read(Input input, PacketBatch batch) {
        try (CaptureSource opened = input.opener().open()) {
            source = opened;
            drops.of(opened);
            read(input, opened, batch);
        } catch (CaptureException e) {
            if (!stopping) {
                fail(String.valueOf(e.getMessage()));
            }
        } finally {
            source = null;
        }
    }

    private void read(Input input, CaptureSource opened, PacketBatch batch) throws CaptureException {
        try {
            records.from(opened);
            streaming |= opened.live() || opened.streaming();
            drain(input, opened, batch);
        } finally { // also what was lost of an input that fails counts
            drops.closing();
        }
    }

    private void drain(Input input, CaptureSource opened, PacketBatch batch) throws CaptureException {
        boolean streaming = opened.streaming();
        long quietSince = System.nanoTime();
        long quietFrom = 0;
        while (!stopping) {
            batch.clear();
            CaptureSource.Progress progress = opened.read(batch, timeout());
            online();
            FlowSettings other = changed.getAndSet(null);
            if (other != null) {
                flows.settings(other);
            }
            if (batch.size() > 0) {
                process(batch);
                quietSince = System.nanoTime();
                quietFrom = flows.now();
                reportUnknown(input, opened);
            }
            if (progress == CaptureSource.Progress.NOTHING_YET) {
                if (streaming && quietFrom != 0) { // time goes on although no packet says so
                    flows.advance(quietFrom + (System.nanoTime() - quietSince));
                }
                records.sendAll();
            } else {
                records.sendIfDue();
            }
            questions.advance(LOOK_TIME);
            offline();
            if (!stopping) { // else its end would pass for a recovery
                reportInterruption(input, opened.interruption());
            }
            if (progress == CaptureSource.Progress.END) {
                return;
            }
            pause();
        }
    }

    /** {@return how long packets may be waited for} */
    private long timeout() {
        if (!questions.isEmpty()) {
            return 0;
        }
        return records.pending() ? WorkerRecords.MOST_DELAY : QUIET_TIMEOUT;
    }

    /** Says once that packets have stopped coming, and once that they come again. */
    private void reportInterruption(Input input, String now) {
        if (!now.equals(interruption)) {
            interruption = now;
            LOG.warn("{}: {}", input.location(), now.isEmpty() ? "is back" : now);
        }
    }

    private void process(PacketBatch batch) {
        int size = quota.take(batch.size());
        for (int i = 0; i < size; i++) {
            int wire = batch.wire(i);
            int linkType = batch.linkType(i);
            if (!walker.walk(table, linkType, batch.address(i), batch.captured(i), wire)) {
                unknownLinkTypes++;
                lastUnknownLinkType = linkType;
            }
            flows.account(walker.found(), walker.stack(), batch.timestamp(i), wire);
        }
        lastPacket = flows.now();
        reportStepBack();
        if (quota.isUsedUp()) {
            quotaUsedUp.run();
        }
    }

    /** A link type that no decoder knows is said once an input. */
    private void reportUnknown(Input input, CaptureSource opened) {
        if (unknownLinkTypes > 0) {
            long offset = opened.linkTypeOffset(lastUnknownLinkType);
            String message = "%s: %slink type %s is not known to any decoder: its packets are counted as undecodable"
                    .formatted(input.location(), offset < 0 ? "" : "offset " + offset + ": ", lastUnknownLinkType);
            unknownLinkTypes = 0;
            if (!failures().contains(message)) {
                fail(message);
            }
        }
    }

    /** Files may be named in any order; a clock that was set back is worth knowing. */
    private void reportStepBack() {
        if (flowCounters.stepsBack() != stepsBack) {
            stepsBack = flowCounters.stepsBack();
            if (streaming) {
                LOG.warn("Time went back to {}: flows that were open have ended", Instant.ofEpochSecond(0, lastPacket));
            }
        }
    }

    private void pause() {
        while (paused && !stopping) {
            questions.advance(LOOK_TIME);
            if (questions.isEmpty()) {
                LockSupport.parkNanos(this, QUIET_TIMEOUT);
            }
        }
    }

    private FlowScan latest(int limit, Consumer<FlowRecord> reader) {
        return flows.look(limit, record -> reader.accept(records.copy(record, sensor)));
    }

    private FlowScan selected(FlowSelection selection, Consumer<FlowRecord> reader) {
        return flows.look(
                selection.limit(),
                new RecordSelection(records.view(sensor), selection.filters().get(), selection.rank()),
                record -> reader.accept(records.copy(record, sensor)));
    }

    private void fail(String message) {
        synchronized (failures) {
            failures.add(message);
        }
    }

    List<String> failures() {
        synchronized (failures) {
            return List.copyOf(failures);
        }
    }

    @Override
    public WalkCounters walkCounters() {
        return walkCounters;
    }

    @Override
    public FlowCounters flowCounters() {
        return flowCounters;
    }

    @Override
    public long dropped() {
        return drops.total();
    }

    @Override
    public int capacity() {
        return capacity;
    }

    @Override
    public boolean streaming() {
        return streaming;
    }

    @Override
    public boolean ended() {
        return ended;
    }

    boolean waiting() {
        return !interruption.isEmpty();
    }

    /** {@return when the last packet was seen, in nanoseconds since the epoch; 0 before the first} */
    long lastPacket() {
        return lastPacket;
    }

    void pause(boolean pause) {
        paused = pause;
        LockSupport.unpark(thread);
    }

    /** Asks for open flows, those seen last in front. */
    FlowQuestion flows(int limit) {
        return ask(new FlowQuestion(reader -> latest(limit, reader)));
    }

    /** Asks for those open flows that are wanted. */
    FlowQuestion flows(FlowSelection selection) {
        return ask(new FlowQuestion(reader -> selected(selection, reader)));
    }

    private FlowQuestion ask(FlowQuestion question) {
        questions.ask(question);
        LockSupport.unpark(thread);
        return question;
    }

    /** Ends reading; flows are written before {@link #join} returns. */
    void stop() {
        stopping = true;
        CaptureSource open = source;
        if (open != null && open.streaming()) {
            open.stop();
        }
        LockSupport.unpark(thread);
    }

    void join() throws InterruptedException {
        thread.join();
    }
}
