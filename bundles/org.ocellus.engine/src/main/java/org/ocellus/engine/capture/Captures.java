package org.ocellus.engine.capture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.ocellus.engine.dispatch.DecoderRegistry;
import org.ocellus.engine.flow.FlowCounters;
import org.ocellus.engine.flow.FlowSettings;
import org.ocellus.engine.output.Outputs;
import org.ocellus.spi.admin.CaptureAdmin;
import org.ocellus.spi.admin.CaptureStatus;
import org.ocellus.spi.admin.FlowSelection;
import org.ocellus.spi.capture.CaptureException;
import org.ocellus.spi.capture.CaptureInterface;
import org.ocellus.spi.capture.CaptureProvider;
import org.ocellus.spi.capture.CaptureRequest;
import org.ocellus.spi.capture.CaptureSource;
import org.ocellus.spi.record.DecoderCounters;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;
import org.ocellus.spi.record.RunSummary;

/** All captures of the sensor, each with workers of its own. */
public final class Captures {
    private final DecoderRegistry registry;
    private final Outputs outputs;
    private final CaptureRoll roll = new CaptureRoll();
    private final Map<String, CaptureProvider> providers = new HashMap<>();
    private final LiveKinds liveKinds = new LiveKinds();
    private FlowSettings settings = FlowSettings.DEFAULT;
    private int workersOfInterface = 1;
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

    /** Sets what flow tables are told; the capacity for captures that are added later, all else also for those that run. */
    public synchronized void settings(FlowSettings other) {
        settings = other;
        roll.now().running().forEach(each -> each.settings(other));
    }

    /** Sets how many workers share an interface, for captures that are added later. */
    public synchronized void workers(int count) {
        workersOfInterface = count;
    }

    /** Lets interfaces be opened. The provider with the highest ranking is asked first. */
    public synchronized void liveProvider(String kind, CaptureProvider provider, int ranking) {
        provider(kind, provider);
        liveKinds.add(kind, provider, ranking);
    }

    /** Lets sources of a kind be opened. */
    public synchronized void provider(String kind, CaptureProvider provider) {
        providers.put(kind, provider);
    }

    /** Takes a kind of source away; captures that run go on. */
    public synchronized void withdraw(String kind, CaptureProvider provider) {
        providers.remove(kind, provider);
        liveKinds.remove(provider);
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
        Quota quota = Quota.of(inputs);
        return begin(kind.equals(CaptureAdmin.LIVE) ? live(inputs, opened(inputs), quota) : other(kind, inputs, quota));
    }

    /** See {@link org.ocellus.spi.admin.CaptureAdmin#open}. */
    public synchronized long open(String kind, List<CaptureRequest> inputs) throws CaptureException {
        if (!kind.equals(CaptureAdmin.LIVE)) {
            return add(kind, inputs);
        }
        Quota quota = Quota.of(inputs);
        List<LiveInput> opened = opened(inputs);
        for (LiveInput each : opened) {
            CaptureException failure = each.failure();
            if (failure != null) {
                opened.forEach(LiveInput::close);
                throw failure;
            }
        }
        return begin(live(inputs, opened, quota));
    }

    private long begin(Capture made) {
        roll.add(made);
        made.start();
        roll.end(made); // in case it has no worker
        return made.id();
    }

    private Capture other(String kind, List<CaptureRequest> inputs, Quota quota) {
        CaptureProvider provider = provider(kind);
        Capture made = new Capture(++lastId, kind, inputs);
        List<Input> inOrder =
                inputs.stream().map(each -> Input.of(provider, each)).toList();
        made.worker(worker(made, inOrder, settings, quota));
        return made;
    }

    /** Interfaces are read side by side, each by as many workers as are to share it. */
    private Capture live(List<CaptureRequest> inputs, List<LiveInput> opened, Quota quota) {
        String kind = opened.getFirst().kind();
        Capture made = new Capture(++lastId, kind, inputs);
        for (LiveInput each : opened) {
            CaptureException failure = each.failure();
            if (failure != null) {
                made.failed(String.valueOf(failure.getMessage()));
            }
            FlowSettings share = settings.shared(Math.max(1, each.sources().size()));
            for (CaptureSource source : each.sources()) {
                made.worker(worker(made, List.of(Input.of(each.request(), source)), share, quota));
            }
        }
        return made;
    }

    private List<LiveInput> opened(List<CaptureRequest> inputs) {
        return inputs.stream()
                .map(each -> LiveInput.open(liveKinds, each, workersOfInterface))
                .toList();
    }

    private Worker worker(Capture of, List<Input> inputs, FlowSettings limits, Quota quota) {
        String name =
                of.id() + (of.workers().isEmpty() ? "" : "." + of.workers().size());
        return new Worker(name, inputs, quota, of::stop, () -> roll.end(of), registry, limits, outputs);
    }

    /** See {@link org.ocellus.spi.admin.CaptureAdmin#interfaces}. */
    public List<CaptureInterface> interfaces() throws CaptureException {
        return liveKinds.interfaces();
    }

    private Optional<Capture> unfinished(long id) {
        return roll.now().running().stream()
                .filter(each -> each.id() == id && !each.ended())
                .findFirst();
    }

    /** See {@link org.ocellus.spi.admin.CaptureAdmin#remove}. */
    public boolean remove(long id) {
        Optional<Capture> found = unfinished(id);
        found.ifPresent(Capture::stop);
        found.ifPresent(Captures::join);
        return found.isPresent();
    }

    /** See {@link org.ocellus.spi.admin.CaptureAdmin#pause}. */
    public boolean pause(long id, boolean pause) {
        Optional<Capture> found = unfinished(id);
        found.ifPresent(each -> each.pause(pause));
        return found.isPresent();
    }

    /** See {@link org.ocellus.spi.admin.CaptureAdmin#captures}. */
    public List<CaptureStatus> status() {
        return roll.now().status();
    }

    /** See {@link org.ocellus.spi.admin.CaptureAdmin#awaitEnd}. */
    public void awaitEnd() throws InterruptedException {
        for (Capture each : roll.now().running()) {
            each.join();
        }
    }

    /** Ends all captures; their flows are written. {@return whether any was still reading} */
    public boolean stop() {
        List<Capture> running = roll.now().running();
        boolean reading = running.stream().anyMatch(each -> !each.ended());
        running.forEach(Capture::stop);
        running.forEach(Captures::join);
        return reading;
    }

    /** {@return whether any capture reads what comes as time goes on, an interface or a pipe} */
    public boolean streaming() {
        return roll.now().workers().anyMatch(each -> each.streaming() && !each.ended());
    }

    /** {@return whether any capture has ever read such a thing} */
    public boolean streamed() {
        return roll.now().ledgers().anyMatch(Ledger::streaming);
    }

    private static void join(Capture capture) {
        try {
            capture.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** See {@link org.ocellus.spi.admin.FlowAdmin#flows(int)}. */
    public List<FlowRecord> flows(int limit) {
        FlowSelection latest = new FlowSelection(limit, () -> flow -> true, record -> record.number(RecordField.END));
        return highest(latest, each -> each.flows(limit));
    }

    /** See {@link org.ocellus.spi.admin.FlowAdmin#flows(FlowSelection)}. */
    public List<FlowRecord> flows(FlowSelection selection) {
        return highest(selection, each -> each.flows(selection));
    }

    private List<FlowRecord> highest(FlowSelection selection, Function<Worker, FlowQuestion> question) {
        List<FlowQuestion> asked = roll.now().workers().map(question).toList();
        List<FlowRecord> all = new ArrayList<>();
        for (FlowQuestion each : asked) {
            try {
                all.addAll(each.await());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException e) {
                throw new IllegalStateException("the flows cannot be selected: " + e.getCause(), e);
            }
        }
        all.sort(Comparator.comparingLong(selection.rank()).reversed());
        return all.size() > selection.limit() ? List.copyOf(all.subList(0, selection.limit())) : all;
    }

    /** {@return what became of the calls of the decoder with a counter number} */
    public DecoderCounters decoder(int counter) {
        return decoder(roll.now(), counter);
    }

    private static DecoderCounters decoder(CaptureRoll.Moment at, int counter) {
        return at.ledgers()
                .map(each -> each.walkCounters().of(counter))
                .reduce(DecoderCounters.NONE, DecoderCounters::plus);
    }

    /** {@return the ledger of all captures, those that have ended included} */
    public RunSummary summary() {
        CaptureRoll.Moment now = roll.now();
        Map<String, DecoderCounters> decoders = new java.util.TreeMap<>();
        registry.counters().forEach((name, counter) -> {
            DecoderCounters counts = decoder(now, counter);
            if (!counts.equals(DecoderCounters.NONE)) {
                decoders.put(name, counts);
            }
        });
        long undecodable = sum(now, each -> each.flowCounters().undecodable());
        long packets = sum(now, each -> each.flowCounters().packets());
        return new RunSummary(
                packets,
                sum(now, Captures::packetsInFlows),
                undecodable,
                sum(now, each -> each.flowCounters().bytes()),
                sum(now, each -> each.flowCounters().flows()),
                sum(now, each -> each.flowCounters().records()),
                sum(now, each -> each.flowCounters().tunnels()),
                sum(now, each -> each.flowCounters().tunnelRecords()),
                sum(now, each -> each.walkCounters().truncated()),
                sum(now, each -> each.walkCounters().malformed()),
                sum(now, each -> each.walkCounters().tooDeep()),
                sum(now, each -> each.flowCounters().evicted()),
                sum(now, Ledger::dropped),
                sum(now, each -> each.flowCounters().active()),
                sum(now, each -> each.ended() ? 0 : each.capacity()),
                decoders);
    }

    /** Once all is written this is what the records say, and not what they should say. */
    private static long packetsInFlows(Ledger ledger) {
        FlowCounters flows = ledger.flowCounters();
        return ledger.ended() ? flows.packetsRecorded() : flows.packets() - flows.undecodable();
    }

    private static long sum(CaptureRoll.Moment at, ToLongFunction<Ledger> figure) {
        return at.ledgers().mapToLong(figure).sum();
    }
}
