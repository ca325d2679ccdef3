package org.ocellus.engine.dispatch;

import org.jspecify.annotations.Nullable;
import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Outcome;

/**
 * One claimant of a selector, chained to the next lower ranked one.
 *
 * @param name number of its name, see {@link Names}
 * @param counter its number in {@link org.ocellus.engine.walk.WalkCounters}
 * @param serviceId identifies it to the registry
 * @param decoder what is called
 * @param next who is asked if it declines
 */
public record Slot(
        int name,
        int counter,
        long serviceId,
        Decoder decoder,
        @Nullable Slot next) {
    /** Nobody. */
    public static final Slot NONE = new Slot(0, 0, -1, layer -> Outcome.DECLINED, null);
}
