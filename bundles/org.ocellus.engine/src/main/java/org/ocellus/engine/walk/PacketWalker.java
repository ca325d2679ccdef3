package org.ocellus.engine.walk;

import org.jspecify.annotations.Nullable;
import org.ocellus.engine.dispatch.DispatchTable;
import org.ocellus.engine.dispatch.FaultSink;
import org.ocellus.engine.dispatch.Slot;
import org.ocellus.spi.decode.Outcome;
import org.ocellus.spi.decode.Selector;

/**
 * Walks one packet from header to header. The loop is here, and only here: decoders answer where the payload leads, and
 * no decoder ever calls another.
 */
public final class PacketWalker {
    /** A bound on headers a packet, whatever decoders say: one that forwards zero bytes must not hold a worker. */
    private static final int MAX_HEADERS = 160;

    private final LayerCursor cursor = new LayerCursor();
    private final WalkCounters counters;
    private final FaultSink faults;
    private final @Nullable WalkTrace trace;

    /**
     * Makes a walker.
     *
     * @param counters counts what is met
     * @param faults hears of decoders that throw
     */
    public PacketWalker(WalkCounters counters, FaultSink faults) {
        this(counters, faults, null);
    }

    /**
     * Makes a walker that somebody follows.
     *
     * @param counters counts what is met
     * @param faults hears of decoders that throw
     * @param trace hears of each header, if anybody does
     */
    public PacketWalker(WalkCounters counters, FaultSink faults, @Nullable WalkTrace trace) {
        this.counters = counters;
        this.faults = faults;
        this.trace = trace;
    }

    /** {@return what the last walk found} */
    public Found found() {
        return cursor.found;
    }

    /** {@return the encapsulations that the last walk met} */
    public EncapsulationStack stack() {
        return cursor.stack;
    }

    /**
     * Walks a packet.
     *
     * @param table who is asked
     * @param linkType the packet's link-layer header type
     * @param address of its first byte
     * @param captured bytes kept
     * @param wire bytes on the wire
     * @return whether a decoder knows the link type
     */
    public boolean walk(DispatchTable table, int linkType, long address, int captured, int wire) {
        cursor.begin(address, captured, wire);
        Slot slot = table.find(Selector.LINK_TYPE, linkType);
        if (slot == null) {
            return false;
        }
        boolean heuristic = false;
        int alternative = -1;
        for (int headers = 0; slot != null; headers++) {
            if (headers == MAX_HEADERS) {
                counters.tooDeep++;
                return true;
            }
            Outcome outcome = call(slot);
            switch (outcome) {
                case FORWARDED -> {
                    if (!cursor.forwarded()) { // said so without calling forward
                        cursor.undo();
                        return true;
                    }
                    if (cursor.stack.size > table.maxDepth()) {
                        cursor.undo();
                        counters.tooDeep++;
                        return true;
                    }
                    accept(slot);
                    cursor.advance();
                    if (cursor.wireLength() == 0) {
                        return true;
                    }
                    alternative = cursor.alternative;
                    heuristic = cursor.space == Selector.UDP_PORT && table.heuristics();
                    slot = table.find(cursor.space, cursor.value);
                }
                case TERMINAL -> {
                    accept(slot);
                    return true;
                }
                case DECLINED -> {
                    cursor.undo();
                    slot = slot.next();
                }
                case TRUNCATED -> {
                    cursor.undo();
                    counters.truncated++;
                    return true;
                }
                case MALFORMED -> {
                    cursor.undo();
                    counters.malformed++;
                    return true;
                }
            }
            if (slot == null && alternative >= 0) {
                slot = table.find(cursor.space, alternative);
                alternative = -1;
            }
            if (slot == null && heuristic) {
                slot = table.find(Selector.UDP_HEURISTIC, 0);
                heuristic = false;
            }
        }
        return true;
    }

    /** Lets go of the decoder that was called last; what the last walk found stays. */
    public void forget() {
        cursor.enter(Slot.NONE);
    }

    private void accept(Slot slot) {
        cursor.commit();
        if (trace != null) {
            trace.header(slot.name());
        }
    }

    // A throwing decoder costs one packet, never the worker.
    private Outcome call(Slot slot) {
        cursor.enter(slot);
        @Nullable Outcome outcome;
        try {
            outcome = slot.decoder().decode(cursor);
        } catch (OutOfLayer end) {
            outcome = Outcome.TRUNCATED;
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError fault) {
            return fault(slot, fault);
        }
        if (outcome == null) {
            return fault(slot, null);
        }
        outcome = judge(outcome);
        counters.count(slot.counter(), outcome);
        return outcome;
    }

    /** Where the capture kept all there was, a header that ends too early was sent like that. */
    private Outcome judge(Outcome said) {
        return said == Outcome.TRUNCATED && cursor.isWhole() ? Outcome.MALFORMED : said;
    }

    private Outcome fault(Slot slot, @Nullable Throwable fault) {
        counters.fault(slot.counter());
        // As text: a Throwable would pin the classes of the bundle that threw it.
        faults.report(slot.serviceId(), fault == null ? "answered null" : fault.toString());
        return Outcome.MALFORMED;
    }
}
