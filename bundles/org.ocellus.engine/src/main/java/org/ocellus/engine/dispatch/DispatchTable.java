package org.ocellus.engine.dispatch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ocellus.spi.decode.Selector;

/** Who is asked for which selector. Immutable, and always built anew from all registrations. */
public final class DispatchTable {
    /** Nobody is asked for anything. */
    public static final DispatchTable EMPTY = of(List.of(), WalkSettings.DEFAULT, 0);

    private final @Nullable SelectorMap[] spaces;
    private final WalkSettings settings;
    private final int counters;

    private DispatchTable(@Nullable SelectorMap[] spaces, WalkSettings settings, int counters) {
        this.spaces = spaces;
        this.settings = settings;
        this.counters = counters;
    }

    /**
     * {@return a table of these decoders}
     *
     * @param registrations in any order; quarantined ones are left out
     * @param settings limits of the walk
     * @param counters how many counter numbers have been given out
     */
    public static DispatchTable of(Collection<Registration> registrations, WalkSettings settings, int counters) {
        Map<Selector, Map<Integer, Slot>> chains = new HashMap<>();
        List<Registration> lowestFirst = new ArrayList<>(registrations);
        lowestFirst.removeIf(Registration::quarantined);
        lowestFirst.sort(Registration.BEST_FIRST.reversed());
        for (Registration each : lowestFirst) { // so that the best ends up in front of each chain
            for (Claim claim : each.claims()) {
                chains.computeIfAbsent(claim.space(), space -> new HashMap<>())
                        .compute(claim.value(), (value, chain) -> each.slot(chain));
            }
        }
        @Nullable SelectorMap[] spaces = new SelectorMap[Selector.all().size()];
        chains.forEach((space, claimants) -> spaces[space.index()] = new SelectorMap(claimants));
        return new DispatchTable(spaces, settings, counters);
    }

    /** {@return the best claimant, or null if there is none} */
    public @Nullable Slot find(Selector space, int value) {
        for (Selector asked = space; asked != null; asked = asked.fallback()) {
            int index = asked.index();
            SelectorMap claimants = index < spaces.length ? spaces[index] : null;
            Slot slot = claimants == null ? null : claimants.find(value);
            if (slot != null) {
                return slot;
            }
        }
        return null;
    }

    /** {@return the most encapsulations that are opened in one packet} */
    public int maxDepth() {
        return settings.maxDepth();
    }

    /** {@return whether decoders that go by the form of a payload are asked} */
    public boolean heuristics() {
        return settings.heuristics();
    }

    /** {@return how many counter numbers the table may use} */
    public int counters() {
        return counters;
    }
}
