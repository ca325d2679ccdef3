package org.ocellus.spi.admin;

import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.ocellus.spi.query.RecordFilter;
import org.ocellus.spi.record.FlowRecord;

/**
 * Which of the open flows are wanted. They are looked at by several threads.
 *
 * @param limit the most to return
 * @param filters makes a filter for the use of one thread; flows that it does not pass are not returned
 * @param rank of a record, valid during the call; the flows that rank highest are returned. Thread-safe
 */
public record FlowSelection(int limit, Supplier<RecordFilter> filters, ToLongFunction<FlowRecord> rank) {}
