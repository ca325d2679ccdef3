package org.ocellus.engine.hierarchy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.ocellus.engine.dispatch.DecoderRegistry;
import org.ocellus.engine.dispatch.DispatchTable;
import org.ocellus.engine.dispatch.GracePeriod;
import org.ocellus.engine.walk.PacketWalker;
import org.ocellus.engine.walk.WalkCounters;
import org.ocellus.spi.admin.ProtocolHierarchy;
import org.ocellus.spi.capture.CaptureException;
import org.ocellus.spi.capture.CaptureProvider;
import org.ocellus.spi.capture.CaptureRequest;
import org.ocellus.spi.capture.CaptureSource;
import org.ocellus.spi.capture.CaptureSource.Progress;
import org.ocellus.spi.capture.PacketBatch;

/** Reads one input and counts its headers. Decoders may come and go meanwhile, as they may under a worker. */
public final class HierarchyReader {
    private static final int BATCH = 256;
    private static final long READ_TIMEOUT = TimeUnit.MILLISECONDS.toNanos(50);

    private final DecoderRegistry registry;
    private final HeaderTree tree = new HeaderTree();
    private final WalkCounters counters = new WalkCounters();
    private final PacketWalker walker;
    private final Set<Integer> unknownLinkTypes = new TreeSet<>();

    /**
     * Makes a reader for one input.
     *
     * @param registry whose decoders open packets
     */
    public HierarchyReader(DecoderRegistry registry) {
        this.registry = registry;
        walker = new PacketWalker(counters, registry, tree);
    }

    /**
     * {@return what was counted up to the end of the input, or to where it failed}
     *
     * @param provider opens the input
     * @param input what to read
     */
    public ProtocolHierarchy read(CaptureProvider provider, CaptureRequest input) {
        List<String> failures = new ArrayList<>();
        GracePeriod.Worker grace = registry.grace().enlist();
        try (CaptureSource source = provider.open(input)) {
            drain(source, grace);
        } catch (CaptureException e) {
            failures.add(String.valueOf(e.getMessage()));
        } finally {
            grace.leave();
        }
        unknownLinkTypes.forEach(
                each -> failures.add("%s: link type %s is not known to any decoder".formatted(input.location(), each)));
        return new ProtocolHierarchy(tree.packets(), tree.bytes(), tree.outermost(), failures);
    }

    private void drain(CaptureSource source, GracePeriod.Worker grace) throws CaptureException {
        PacketBatch batch = new PacketBatch(BATCH);
        Progress progress;
        do {
            batch.clear();
            progress = source.read(batch, READ_TIMEOUT);
            grace.quiescent();
            walk(batch, registry.table());
            grace.offline();
        } while (progress != Progress.END);
    }

    private void walk(PacketBatch batch, DispatchTable table) {
        counters.reserve(table.counters());
        for (int i = 0; i < batch.size(); i++) {
            tree.packet(batch.wire(i));
            int linkType = batch.linkType(i);
            if (!walker.walk(table, linkType, batch.address(i), batch.captured(i), batch.wire(i))) {
                unknownLinkTypes.add(linkType);
            }
        }
    }
}
