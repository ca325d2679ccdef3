package org.ocellus.engine.flow;

import java.util.Locale;
import org.ocellus.engine.record.Word;

/** Why a record is written. */
enum Cause {
    /** First record of a flow that goes on. */
    START,
    /** Further record of a flow that goes on. */
    STATUS,
    /** The conversation ended. */
    CLOSED,
    /** The conversation went quiet. */
    IDLE,
    /** The table was full. */
    EVICTED,
    /** The sensor, or the input, came to its end. */
    SHUTDOWN;

    /** {@return whether no further record of the flow follows} */
    boolean last() {
        return this != START && this != STATUS;
    }

    final long word = Word.of(name().toLowerCase(Locale.ROOT));
}
