package org.ocellus.output.argus.format;

import org.ocellus.spi.reader.RecordBuilder;
import org.ocellus.spi.record.FlowRecord;

/** One data specific record: a part of a flow activity record. An instance serves one writer or reader. */
interface Dsr {

    /** Writes the DSR, or nothing if the record has nothing for it. Allocates nothing. */
    void write(FlowRecord flow, RecordBuffer out);

    /** States what the DSR holds, nothing if it is not there. */
    void read(StoredRecord stored, RecordBuilder record);
}
