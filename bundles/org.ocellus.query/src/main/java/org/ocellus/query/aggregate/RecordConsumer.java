package org.ocellus.query.aggregate;

import java.io.IOException;
import org.ocellus.query.QueryException;
import org.ocellus.query.record.StatedRecord;

/** Takes records that were made of others. */
@FunctionalInterface
public interface RecordConsumer {

    /**
     * Takes a record.
     *
     * @param record valid during the call
     * @throws IOException if it cannot be written
     * @throws QueryException if it is one too many
     */
    void take(StatedRecord record) throws IOException, QueryException;
}
