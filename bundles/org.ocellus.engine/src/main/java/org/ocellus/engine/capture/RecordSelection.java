package org.ocellus.engine.capture;

import java.util.function.ToLongFunction;
import org.ocellus.engine.flow.FlowScan;
import org.ocellus.engine.record.RecordView;
import org.ocellus.spi.query.RecordFilter;
import org.ocellus.spi.record.FlowRecord;

/**
 * Selects among records as the outputs would see them; for the use of one thread.
 *
 * @param view on one record after the other
 * @param filter what is selected
 * @param rank which of those come first
 */
record RecordSelection(RecordView view, RecordFilter filter, ToLongFunction<FlowRecord> rank)
        implements FlowScan.Selection {
    @Override
    public boolean passes(long record) {
        return filter.test(view.at(record));
    }

    @Override
    public long rank(long record) {
        return rank.applyAsLong(view.at(record));
    }
}
