package org.ocellus.query.read;

import java.io.IOException;
import org.ocellus.query.QueryException;
import org.ocellus.query.record.StatedRecord;

/** Lets so many records through and no more. */
final class LimitStage implements RecordStage {
    private final RecordStage next;
    private long left;

    LimitStage(long most, RecordStage next) {
        left = most;
        this.next = next;
    }

    @Override
    public void take(StatedRecord record) throws IOException, QueryException {
        if (left > 0) {
            left--;
            next.take(record);
        }
    }

    @Override
    public boolean isFull() {
        return left == 0 || next.isFull();
    }

    @Override
    public void end() throws IOException, QueryException {
        next.end();
    }
}
