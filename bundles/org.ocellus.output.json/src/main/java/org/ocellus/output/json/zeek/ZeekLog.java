package org.ocellus.output.json.zeek;

import java.util.List;
import org.ocellus.spi.record.FlowRecord;

/** One of Zeek's logs: its columns, and which records have lines in it. */
interface ZeekLog {

    /** {@return the log's name, as in {@code #path}} */
    String path();

    /** {@return the columns in their order} */
    List<ZeekColumn> columns();

    /** {@return a line's event each; nothing if the log does not speak of the record} */
    List<ZeekEvent> lines(FlowRecord flow);
}
