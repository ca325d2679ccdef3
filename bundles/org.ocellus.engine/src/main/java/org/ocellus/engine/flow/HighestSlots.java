package org.ocellus.engine.flow;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/** Of many slots of a flow table the ones that rank highest. */
final class HighestSlots {
    private record Ranked(int slot, long rank) {}

    private final int limit;
    private final PriorityQueue<Ranked> ranked = new PriorityQueue<>(Comparator.comparingLong(Ranked::rank));

    /** Makes an empty choice of at most so many. */
    HighestSlots(int limit) {
        this.limit = limit;
    }

    /** Takes a slot if it is among the highest so far. */
    void offer(int slot, long rank) {
        if (ranked.size() < limit) {
            ranked.add(new Ranked(slot, rank));
        } else if (limit > 0 && rank > ranked.element().rank()) {
            ranked.remove();
            ranked.add(new Ranked(slot, rank));
        }
    }

    /** {@return the slots, highest in front} */
    IntStream inOrder() {
        return ranked.stream()
                .sorted(Comparator.comparingLong(Ranked::rank).reversed())
                .mapToInt(Ranked::slot);
    }
}
