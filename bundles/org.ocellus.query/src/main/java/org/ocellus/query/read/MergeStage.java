package org.ocellus.query.read;

import java.io.IOException;
import org.ocellus.query.QueryException;
import org.ocellus.query.aggregate.FlowMerging;
import org.ocellus.query.record.StatedRecord;

/** Makes one record of all of a flow. */
final class MergeStage implements RecordStage {
    private final FlowMerging merging;
    private final RecordStage next;

    MergeStage(FlowMerging merging, RecordStage next) {
        this.merging = merging;
        this.next = next;
    }

    @Override
    public void take(StatedRecord record) throws IOException, QueryException {
        merging.add(record, next::take);
    }

    @Override
    public boolean isFull() {
        return next.isFull();
    }

    @Override
    public void end() throws IOException, QueryException {
        merging.drain(next::take);
        next.end();
    }
}
