package org.ocellus.engine.flow;

import org.ocellus.engine.record.RecordBatch;

/** Where a flow table puts its records. */
public interface RecordSink {
    /** {@return a batch with room for the longest record; may wait until outputs have made room} */
    RecordBatch batch();
}
