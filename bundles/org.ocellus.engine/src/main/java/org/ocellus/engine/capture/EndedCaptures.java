package org.ocellus.engine.capture;

import java.util.List;
import java.util.stream.Stream;
import org.ocellus.engine.flow.FlowCounters;
import org.ocellus.engine.walk.WalkCounters;
import org.ocellus.spi.admin.CaptureStatus;

/**
 * What is kept of captures that have ended, which may be any number: the sums of all, and how the last of them stood.
 *
 * @param walkCounters the sums of their workers'
 * @param flowCounters the sums of their workers'
 * @param dropped packets that they lost
 * @param streaming whether time went on in any of them while no packet came
 * @param latest how the last of them stood at their end, the latest in the end
 */
record EndedCaptures(
        WalkCounters walkCounters,
        FlowCounters flowCounters,
        long dropped,
        boolean streaming,
        List<CaptureStatus> latest)
        implements Ledger {
    /** Of how many captures it is known how they stood. */
    static final int KNOWN = 32;

    static final EndedCaptures NONE = new EndedCaptures(new WalkCounters(), new FlowCounters(), 0, false, List.of());

    /** {@return these and another one, whose workers do nothing any more} */
    EndedCaptures with(Capture ended) {
        List<CaptureStatus> known =
                Stream.concat(latest.stream(), Stream.of(ended.status())).toList();
        EndedCaptures sums = this;
        for (Worker each : ended.workers()) {
            sums = sums.plus(each);
        }
        return new EndedCaptures(
                sums.walkCounters,
                sums.flowCounters,
                sums.dropped,
                sums.streaming,
                List.copyOf(known.subList(Math.max(0, known.size() - KNOWN), known.size())));
    }

    private EndedCaptures plus(Ledger other) {
        return new EndedCaptures(
                walkCounters.plus(other.walkCounters()),
                flowCounters.plus(other.flowCounters()),
                dropped + other.dropped(),
                streaming || other.streaming(),
                latest);
    }

    @Override
    public int capacity() {
        return 0;
    }

    @Override
    public boolean ended() {
        return true;
    }
}
