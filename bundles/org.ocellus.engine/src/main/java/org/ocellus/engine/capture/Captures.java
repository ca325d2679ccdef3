package org.ocellus.engine.capture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.ocellus.engine.dispatch.DecoderRegistry;
import org.ocellus.engine.flow.FlowCounters;
import org.ocellus.engine.flow.FlowSettings;
import org.ocellus.engine.output.Outputs;
import org.ocellus.spi.admin.CaptureStatus;
import org.ocellus.spi.capture.CaptureProvider;
import org.ocellus.spi.capture.CaptureRequest;
import org.ocellus.spi.record.DecoderCounters;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;
import org.ocellus.spi.record.RunSummary;

/** All captures of the sensor, each with a worker of its own. */
public final class Captures {
    private static final long SNAPSHOT_SECONDS = 2;

    private final DecoderRegistry registry;
    private final Outputs outputs;
    private final List<Worker> workers = new CopyOnWriteArrayList<>();
    private final Map<String, CaptureProvider> providers = new HashMap<>();
    private FlowSettings settings = FlowSettings.DEFAULT;
    private long lastId;

    /**
     * Makes an idle sensor.
     *
     * @param registry whose decoders open packets
     * @param outputs where records go
     */
    public Captures(DecoderRegistry registry, Outputs outputs) {
        this.registry = registry;
        this.outputs = outputs;
    }

    /** Sets limits for captures that are added later. */
    public synchronized void settings(FlowSettings other) {
        settings = other;
    }

    /** Lets sources of a kind be opened. */
    public synchronized void provider(String kind, CaptureProvider provider) {
        providers.put(kind, provider);
    }

    /** Takes a kind of source away; captures that run go on. */
    public synchronized void withdraw(String kind, CaptureProvider provider) {
        providers.remove(kind, provider);
    }

    /**
     * {@return who opens sources of a kind}
     *
     * @throws IllegalArgumentException if nobody does; the message says which kinds there are
     */
    public synchronized CaptureProvider provider(String kind) {
        CaptureProvider provider = providers.get(kind);
        if (provider == null) {
            throw new IllegalArgumentException("no bundle captures the kind " + kind + "; there are "
                    + String.join(", ", providers.keySet().stream().sorted().toList()));
        }
        return provider;
    }

    /** See {@link org.ocellus.spi.admin.CaptureAdmin#add}. */
    public synchronized long add(String kind, List<CaptureRequest> inputs) {
        Worker made = new Worker(++lastId, kind, provider(kind), inputs, registry, settings, outputs);
        workers.add(made);
        made.start();
        return made.id();
    }

    /** See {@link org.ocellus.spi.admin.CaptureAdmin#remove}. */
    public boolean remove(long id) {
        for (Worker each : workers) {
            if (each.id() == id && !each.ended()) {
                each.stop();
                join(each);
                return true;
            }
        }
        return false;
    }

    /** See {@link org.ocellus.spi.admin.CaptureAdmin#pause}. */
    public boolean pause(long id, boolean pause) {
        for (Worker each : workers) {
            if (each.id() == id && !each.ended()) {
                each.pause(pause);
                return true;
            }
        }
        return false;
    }

    /** See {@link org.ocellus.spi.admin.CaptureAdmin#captures}. */
    public List<CaptureStatus> status() {
        return workers.stream().map(Worker::status).toList();
    }

    /** See {@link org.ocellus.spi.admin.CaptureAdmin#awaitEnd}. */
    public void awaitEnd() throws InterruptedException {
        for (Worker each : workers) {
            each.join();
        }
    }

    /** Ends all captures; their flows are written. */
    public void stop() {
        workers.forEach(Worker::stop);
        workers.forEach(Captures::join);
    }

    private static void join(Worker worker) {
        try {
            worker.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** See {@link org.ocellus.spi.admin.FlowAdmin#flows}. */
    public List<FlowRecord> flows(int limit) {
        List<CompletableFuture<List<FlowRecord>>> asked =
                workers.stream().map(each -> each.flows(limit)).toList();
        List<FlowRecord> all = new ArrayList<>();
        for (CompletableFuture<List<FlowRecord>> each : asked) {
            try {
                all.addAll(each.get(SNAPSHOT_SECONDS, TimeUnit.SECONDS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException | TimeoutException e) {
                // a worker that is held up shows nothing this time
            }
        }
        all.sort((a, b) -> Long.compare(b.number(RecordField.END), a.number(RecordField.END)));
        return all.size() > limit ? List.copyOf(all.subList(0, limit)) : all;
    }

    /** {@return what became of the calls of the decoder with a counter number} */
    public DecoderCounters decoder(int counter) {
        DecoderCounters sum = DecoderCounters.NONE;
        for (Worker each : workers) {
            sum = sum.plus(each.walkCounters().of(counter));
        }
        return sum;
    }

    /** {@return the ledger of all captures, those that have ended included} */
    public RunSummary summary() {
        Map<String, DecoderCounters> decoders = new java.util.TreeMap<>();
        registry.counters().forEach((name, counter) -> {
            DecoderCounters counts = decoder(counter);
            if (!counts.equals(DecoderCounters.NONE)) {
                decoders.put(name, counts);
            }
        });
        long undecodable = sum(each -> each.flowCounters().undecodable());
        long packets = sum(each -> each.flowCounters().packets());
        return new RunSummary(
                packets,
                sum(Captures::packetsInFlows),
                undecodable,
                sum(each -> each.flowCounters().bytes()),
                sum(each -> each.flowCounters().flows()),
                sum(each -> each.flowCounters().records()),
                sum(each -> each.flowCounters().tunnels()),
                sum(each -> each.flowCounters().tunnelRecords()),
                sum(each -> each.walkCounters().truncated()),
                sum(each -> each.walkCounters().malformed()),
                sum(each -> each.walkCounters().tooDeep()),
                sum(each -> each.flowCounters().evicted()),
                sum(Worker::dropped),
                sum(each -> each.flowCounters().active()),
                sum(each -> each.ended() ? 0 : each.capacity()),
                decoders);
    }

    /** Once all is written this is what the records say, and not what they should say. */
    private static long packetsInFlows(Worker worker) {
        FlowCounters flows = worker.flowCounters();
        return worker.ended() ? flows.packetsRecorded() : flows.packets() - flows.undecodable();
    }

    private long sum(java.util.function.ToLongFunction<Worker> figure) {
        return workers.stream().mapToLong(figure).sum();
    }
}
