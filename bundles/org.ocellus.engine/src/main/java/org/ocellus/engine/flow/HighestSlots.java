package org.ocellus.engine.flow;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Of many flows of a table the ones that rank highest. */
final class HighestSlots {
    /**
     * A flow, which has left its slot if another identifier is there.
     *
     * @param slot where it is
     * @param flowId its identifier
     * @param rank of it
     */
    record Ranked(int slot, long flowId, long rank) {}

    private final int limit;
    private final PriorityQueue<Ranked> ranked = new PriorityQueue<>(Comparator.comparingLong(Ranked::rank));

    /** Makes an empty choice of at most so many. */
    HighestSlots(int limit) {
        this.limit = limit;
    }

    /** Takes a flow if it is among the highest so far. */
    void offer(int slot, long flowId, long rank) {
        if (ranked.size() < limit) {
            ranked.add(new Ranked(slot, flowId, rank));
        } else if (limit > 0 && rank > ranked.element().rank()) {
            ranked.remove();
            ranked.add(new Ranked(slot, flowId, rank));
        }
    }

    /** {@return the flows, highest in front} */
    List<Ranked> inOrder() {
        return ranked.stream()
                .sorted(Comparator.comparingLong(Ranked::rank).reversed())
                .toList();
    }
}
