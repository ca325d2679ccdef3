package org.ocellus.query.read;

import java.io.IOException;
import org.ocellus.query.QueryException;
import org.ocellus.query.aggregate.Grouping;
import org.ocellus.query.record.StatedRecord;

/** Makes one record of all that agree in chosen fields. */
final class GroupStage implements RecordStage {
    private final Grouping grouping;
    private final RecordStage next;

    GroupStage(Grouping grouping, RecordStage next) {
        this.grouping = grouping;
        this.next = next;
    }

    @Override
    public void take(StatedRecord record) throws QueryException {
        grouping.add(record);
    }

    @Override
    public void end() throws IOException, QueryException {
        grouping.drain(next::take);
        next.end();
    }
}
