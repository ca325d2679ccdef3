package org.ocellus.query.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ocellus.query.QueryException;
import org.ocellus.query.record.StatedRecord;
import org.ocellus.query.sort.RecordSorter;

/** Puts records in order. */
final class SortStage implements RecordStage {
    private final RecordSorter sorter;
    private final RecordStage next;

    SortStage(RecordSorter sorter, RecordStage next) {
        this.sorter = sorter;
        this.next = next;
    }

    @Override
    public void take(StatedRecord record) throws IOException {
        sorter.add(record);
    }

    @Override
    public void end() throws IOException, QueryException {
        List<QueryException> refused = new ArrayList<>(1);
        try (sorter) {
            sorter.drain(record -> {
                try {
                    next.take(record);
                } catch (QueryException e) {
                    refused.add(e);
                }
                return refused.isEmpty() && !next.isFull();
            });
        }
        if (!refused.isEmpty()) {
            throw refused.getFirst();
        }
        next.end();
    }
}
