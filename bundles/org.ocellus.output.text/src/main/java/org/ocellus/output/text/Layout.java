package org.ocellus.output.text;

import java.io.IOException;
import org.ocellus.spi.record.FlowRecord;

/** How records become lines. */
interface Layout {

    /** Adds a record. */
    void add(FlowRecord flow) throws IOException;

    /** Adds a line that is not a record, behind the records so far. */
    void remark(String text) throws IOException;

    /** Makes every line visible. */
    void flush() throws IOException;
}
