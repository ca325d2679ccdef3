package org.ocellus.engine.flow;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.ocellus.engine.memory.Memory;
import org.ocellus.engine.record.RecordBatch;

/**
 * Looks through the open flows of a table in slices, between which packets are accounted, and hands out copies of those that rank
 * highest. Confined to the worker's thread.
 *
 * <p>A flow that is open from beginning to end is looked at once. One that ends before it is handed out is left out, one that
 * begins meanwhile may be. The copies are of the time when they are handed out.
 */
public final class FlowScan {
    /** How many flows are looked at before the clock is: some microseconds when the code is compiled. */
    private static final int STRIDE = 32;

    private final OpenFlows open;
    private final RecordWriter writer;
    private final @Nullable Selection selection;
    private final Reader reader;
    private final RecordBatch scratch = new RecordBatch();
    private final HighestSlots highest;
    private final int end;
    private int next;
    private @Nullable Iterator<HighestSlots.Ranked> found;

    /**
     * Begins at the first slot.
     *
     * @param limit the most to hand out
     * @param selection which, null for those seen last
     * @param reader takes the records
     */
    FlowScan(OpenFlows open, RecordWriter writer, int limit, @Nullable Selection selection, Reader reader) {
        this.open = open;
        this.writer = writer;
        this.selection = selection;
        this.reader = reader;
        highest = new HighestSlots(limit);
        end = open.created();
    }

    /**
     * Goes on.
     *
     * @param nanos how long, in nanoseconds; exceeded by a few flows at most
     * @return whether all is handed out
     */
    public boolean advance(long nanos) {
        long begin = System.nanoTime();
        boolean more = step();
        while (more && System.nanoTime() - begin < nanos) {
            more = step();
        }
        return !more;
    }

    private boolean step() {
        if (found == null) {
            rank();
            if (next >= end) {
                found = highest.inOrder().iterator();
            }
            return true;
        }
        for (int i = 0; i < STRIDE && found.hasNext(); i++) {
            hand(found.next());
        }
        return found.hasNext();
    }

    private void rank() {
        for (int stop = Math.min(end, next + STRIDE); next < stop; next++) {
            long address = open.address(next);
            long flowId = Memory.getLong(address + FlowSlot.FLOW_ID);
            if (flowId != 0) {
                rank(address, flowId);
            }
        }
    }

    private void rank(long address, long flowId) {
        if (selection == null) {
            highest.offer(next, flowId, Memory.getLong(address + FlowSlot.LAST_SEEN));
            return;
        }
        long record = record(address);
        if (selection.passes(record)) {
            highest.offer(next, flowId, selection.rank(record));
        }
    }

    private void hand(HighestSlots.Ranked each) {
        long address = open.address(each.slot());
        if (Memory.getLong(address + FlowSlot.FLOW_ID) == each.flowId()) {
            reader.take(record(address));
        }
    }

    private long record(long address) {
        scratch.clear();
        writer.write(address, null, scratch.next());
        return scratch.next();
    }

    /** Selects among the records of open flows. */
    public interface Selection {
        /** {@return whether the flow with the record at an address is wanted} The record is valid during the call. */
        boolean passes(long record);

        /** {@return the rank of that flow; those with the highest are handed out} The record is valid during the call. */
        long rank(long record);
    }

    /** Takes copies of open flows. */
    @FunctionalInterface
    public interface Reader {
        /** Takes the record at an address, valid during the call. */
        void take(long record);
    }
}
