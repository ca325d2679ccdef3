package org.ocellus.query.aggregate;

import java.io.IOException;
import java.util.List;
import org.ocellus.query.QueryException;
import org.ocellus.query.key.KeyEncoder;
import org.ocellus.query.key.KeyField;
import org.ocellus.query.record.StatedRecord;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

/** One record for all that agree in chosen fields, as {@code racluster -m} has it. */
public final class Grouping {
    private final KeyEncoder key;
    private final GroupTable groups;
    private final Summation summation = new Summation();
    private final StatedRecord sum = new StatedRecord();

    /**
     * Makes an empty grouping.
     *
     * @param fields in which the records of a group agree
     * @param limit the most groups
     */
    public Grouping(List<KeyField> fields, int limit) {
        key = new KeyEncoder(fields);
        groups = new GroupTable(limit);
    }

    /**
     * Adds a record to its group.
     *
     * @throws QueryException if there are more groups than are allowed
     */
    public void add(FlowRecord record) throws QueryException {
        GroupKey group = new GroupKey(key.encode(record));
        if (!groups.get(group, sum)) {
            sum.clear();
            sum.copy(record, RecordField.TYPE);
            key.copy(record, sum);
        }
        summation.addToGroup(sum, record);
        groups.put(group, sum);
    }

    /** Hands out the groups and forgets them. */
    public void drain(RecordConsumer consumer) throws IOException, QueryException {
        groups.drain(consumer);
    }
}
