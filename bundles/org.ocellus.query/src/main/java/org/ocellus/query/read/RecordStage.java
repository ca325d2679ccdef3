package org.ocellus.query.read;

import java.io.IOException;
import org.ocellus.query.QueryException;
import org.ocellus.query.record.StatedRecord;

/** A step on the way of records from files to outputs. It hands on to the next what it lets through or makes. */
interface RecordStage {

    /**
     * Takes a record.
     *
     * @param record valid during the call, and may be changed by whoever has it
     * @throws IOException if an output or a temporary file fails; the message is for the user
     * @throws QueryException if it cannot be done; the message is for the user
     */
    void take(StatedRecord record) throws IOException, QueryException;

    /** {@return whether no further record would change anything} */
    default boolean isFull() {
        return false;
    }

    /** There will be no more records: hands on what was kept back. */
    void end() throws IOException, QueryException;
}
