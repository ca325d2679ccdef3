package org.ocellus.engine.flow;

import java.util.Set;
import org.ocellus.engine.dispatch.Names;
import org.ocellus.engine.walk.Found;

/** A set of layers by name, that is asked for every packet. */
final class LayerKinds {
    private final long[] bits;
    private final boolean empty;

    LayerKinds(Set<String> names) {
        int[] kinds = names.stream()
                .mapToInt(each -> Names.number(each) - Found.FIRST_NAMED_PROTOCOL)
                .toArray();
        int most = 0;
        for (int kind : kinds) {
            most = Math.max(most, kind);
        }
        bits = new long[most / Long.SIZE + 1];
        for (int kind : kinds) {
            bits[kind / Long.SIZE] |= 1L << kind;
        }
        empty = kinds.length == 0;
    }

    boolean isEmpty() {
        return empty;
    }

    /** {@return whether the set has the name with that number} */
    boolean contains(int kind) {
        int number = kind - Found.FIRST_NAMED_PROTOCOL;
        return number / Long.SIZE < bits.length && (bits[number / Long.SIZE] >>> number & 1) != 0;
    }
}
