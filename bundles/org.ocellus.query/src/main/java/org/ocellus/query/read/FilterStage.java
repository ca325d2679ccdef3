package org.ocellus.query.read;

import java.io.IOException;
import org.ocellus.query.QueryException;
import org.ocellus.query.record.StatedRecord;
import org.ocellus.spi.query.RecordFilter;

/** Lets records through that pass a filter. */
final class FilterStage implements RecordStage {
    private final RecordFilter filter;
    private final RecordStage next;

    FilterStage(RecordFilter filter, RecordStage next) {
        this.filter = filter;
        this.next = next;
    }

    @Override
    public void take(StatedRecord record) throws IOException, QueryException {
        if (filter.test(record)) {
            next.take(record);
        }
    }

    @Override
    public boolean isFull() {
        return next.isFull();
    }

    @Override
    public void end() throws IOException, QueryException {
        next.end();
    }
}
