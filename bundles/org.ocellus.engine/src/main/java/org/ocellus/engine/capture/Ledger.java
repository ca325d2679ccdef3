package org.ocellus.engine.capture;

import org.ocellus.engine.flow.FlowCounters;
import org.ocellus.engine.walk.WalkCounters;

/** What was read and what became of it: of one worker, or of all that have ended. */
interface Ledger {
    WalkCounters walkCounters();

    FlowCounters flowCounters();

    /** {@return packets that were lost before they could be read} */
    long dropped();

    /** {@return the most flows that may be open at once} */
    int capacity();

    /** {@return whether time went on while no packet came, in any of the inputs so far} */
    boolean streaming();

    /** {@return whether all is written} */
    boolean ended();
}
