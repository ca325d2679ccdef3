package org.ocellus.spi.admin;

import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.ocellus.spi.query.RecordFilter;
import org.ocellus.spi.record.FlowRecord;

/**
 * Which of the open flows are wanted. They are looked at by several threads. Copies of them take native memory of the sensor,
 * about a kilobyte each, which is why their number has a bound.
 *
 * @param limit the most to return, from 1 to {@value #MOST}
 * @param filters makes a filter for the use of one thread; flows that it does not pass are not returned
 * @param rank of a record, valid during the call; the flows that rank highest are returned. Thread-safe
 */
public record FlowSelection(int limit, Supplier<RecordFilter> filters, ToLongFunction<FlowRecord> rank) {
    /** The most flows that can be asked for at once. */
    public static final int MOST = 10_000;

    /**
     * See the components.
     *
     * @throws IllegalArgumentException if the limit is out of bounds; the message is meant for the user
     */
    public FlowSelection {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit " + limit + ": expected 1 to " + MOST);
        }
    }
}
