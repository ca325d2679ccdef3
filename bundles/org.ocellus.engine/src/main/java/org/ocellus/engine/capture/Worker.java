package org.ocellus.engine.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.ocellus.engine.dispatch.DecoderRegistry;
import org.ocellus.engine.dispatch.DispatchTable;
import org.ocellus.engine.dispatch.GracePeriod;
import org.ocellus.engine.flow.FlowCounters;
import org.ocellus.engine.flow.FlowSettings;
import org.ocellus.engine.flow.FlowTable;
import org.ocellus.engine.output.Outputs;
import org.ocellus.engine.record.RecordView;
import org.ocellus.engine.walk.PacketWalker;
import org.ocellus.engine.walk.WalkCounters;
import org.ocellus.spi.admin.CaptureStatus;
import org.ocellus.spi.capture.CaptureException;
import org.ocellus.spi.capture.CaptureProvider;
import org.ocellus.spi.capture.CaptureRequest;
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
final class Worker {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final int BATCH = 256;
    private static final long READ_TIMEOUT = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long PAUSE_MILLIS = 20;

    private final long id;
    private final String kind;
    private final CaptureProvider provider;
    private final List<CaptureRequest> inputs;
    private final DecoderRegistry registry;
    private final GracePeriod.Worker grace;
    private final WalkCounters walkCounters = new WalkCounters();
    private final FlowCounters flowCounters = new FlowCounters();
    private final PacketWalker walker;
    private final WorkerRecords records;
    private final FlowTable flows;
    private final String sensor;
    private final int capacity;
    private final List<String> failures = new ArrayList<>();
    private final ConcurrentLinkedQueue<Snapshot> snapshots = new ConcurrentLinkedQueue<>();
    private final Thread thread;
    private DispatchTable table = DispatchTable.EMPTY;
    private long unknownLinkTypes;
    private int lastUnknownLinkType = -1;
    private volatile @Nullable CaptureSource source;
    private volatile long lastPacket;
    private long droppedBefore;
    private volatile boolean paused;
    private volatile boolean stopping;
    private volatile boolean ended;

    private record Snapshot(int limit, List<FlowRecord> records, CompletableFuture<List<FlowRecord>> taken) {}

    Worker(
            long id,
            String kind,
            CaptureProvider provider,
            List<CaptureRequest> inputs,
            DecoderRegistry registry,
            FlowSettings settings,
            Outputs outputs) {
        this.id = id;
        this.kind = kind;
        this.provider = provider;
        this.inputs = List.copyOf(inputs);
        this.registry = registry;
        sensor = outputs.sensor();
        capacity = settings.maxFlows();
        grace = registry.grace().enlist();
        walker = new PacketWalker(walkCounters, registry);
        // a worker that an output holds up must not hold up a decoder that wants to leave
        records = new WorkerRecords(outputs, this::offline, this::online, () -> stopping);
        flows = new FlowTable(settings, records, flowCounters);
        thread = Thread.ofPlatform().name("ocellus-worker-" + id).unstarted(this::run);
    }

    void start() {
        thread.start();
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
            for (CaptureRequest each : inputs) {
                if (!stopping) {
                    read(each, batch);
                }
            }
        } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
            LOG.error("A worker ended early", e);
            fail(kind + ": the sensor failed: " + e);
        } finally {
            finish();
        }
    }

    private void finish() {
        try {
            online();
            flows.flush();
            records.sendAll();
            if (flowCounters.pathsLost() > 0) {
                LOG.warn(
                        "{} flows have no encapsulation path on their records: its memory is used up",
                        flowCounters.pathsLost());
            }
        } finally {
            offline();
            grace.leave();
            ended = true;
            snapshots.forEach(each -> each.taken().complete(List.of()));
            flows.close();
        }
    }

    private void read(CaptureRequest input, PacketBatch batch) {
        try (CaptureSource opened = provider.open(input)) {
            source = opened;
            records.live(opened.live());
            drain(input, opened, batch);
            droppedBefore += Math.max(0, opened.dropped());
        } catch (CaptureException e) {
            if (!stopping) {
                fail(String.valueOf(e.getMessage()));
            }
        } finally {
            source = null;
        }
    }

    private void drain(CaptureRequest input, CaptureSource opened, PacketBatch batch) throws CaptureException {
        boolean streaming = opened.streaming();
        long quietSince = System.nanoTime();
        long quietFrom = 0;
        while (!stopping) {
            batch.clear();
            CaptureSource.Progress progress = opened.read(batch, READ_TIMEOUT);
            online();
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
            look();
            offline();
            if (progress == CaptureSource.Progress.END) {
                return;
            }
            pause();
        }
    }

    private void process(PacketBatch batch) {
        int size = batch.size();
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
    }

    /** A link type that no decoder knows is said once an input. */
    private void reportUnknown(CaptureRequest input, CaptureSource opened) {
        if (unknownLinkTypes > 0) {
            long offset = opened.linkTypeOffset(lastUnknownLinkType);
            String message = "%s: %slink type %d is not known to any decoder: its packets are counted as undecodable"
                    .formatted(input.location(), offset < 0 ? "" : "offset " + offset + ": ", lastUnknownLinkType);
            unknownLinkTypes = 0;
            if (!failures().contains(message)) {
                fail(message);
            }
        }
    }

    private void pause() {
        while (paused && !stopping) {
            look();
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                stopping = true;
            }
        }
    }

    private void look() {
        for (Snapshot each = snapshots.poll(); each != null; each = snapshots.poll()) {
            List<FlowRecord> copies = each.records();
            flows.look(each.limit(), record -> copies.add(RecordView.copy(record, sensor)));
            each.taken().complete(copies);
        }
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

    long id() {
        return id;
    }

    WalkCounters walkCounters() {
        return walkCounters;
    }

    FlowCounters flowCounters() {
        return flowCounters;
    }

    long dropped() {
        CaptureSource open = source;
        return droppedBefore + (open == null ? 0 : Math.max(0, open.dropped()));
    }

    int capacity() {
        return capacity;
    }

    boolean ended() {
        return ended;
    }

    void pause(boolean pause) {
        paused = pause;
    }

    /** Copies open flows, on the worker's own thread. */
    CompletableFuture<List<FlowRecord>> flows(int limit) {
        Snapshot wanted = new Snapshot(limit, new ArrayList<>(), new CompletableFuture<>());
        snapshots.add(wanted);
        if (ended) {
            wanted.taken().complete(List.of());
        }
        return wanted.taken();
    }

    /** Ends reading; flows are written before {@link #join} returns. */
    void stop() {
        stopping = true;
        CaptureSource open = source;
        if (open != null && open.streaming()) {
            open.close();
        }
    }

    void join() throws InterruptedException {
        thread.join();
    }

    CaptureStatus status() {
        return new CaptureStatus(
                id,
                kind,
                inputs.stream().map(CaptureRequest::location).toList(),
                ended ? "ended" : paused ? "paused" : "running",
                flowCounters.packets(),
                flowCounters.bytes(),
                dropped(),
                flowCounters.active(),
                lastPacket,
                failures());
    }
}
