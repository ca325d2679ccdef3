package org.ocellus.output.text;

import java.io.IOException;
import org.ocellus.spi.output.FlowSink;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RunSummary;

/** A line a record, in a table. */
final class TextSink implements FlowSink {
    private final Table table;

    TextSink(Table table) {
        this.table = table;
    }

    @Override
    public void write(FlowRecord flow) throws IOException {
        table.add(flow);
    }

    @Override
    public void flush() throws IOException {
        table.flush();
    }

    /** Writes no line: the stream holds records and nothing else, so that it can be piped on. */
    @Override
    public void summary(RunSummary summary) throws IOException {
        table.flush();
    }

    @Override
    public void close() throws IOException {
        table.flush();
    }
}
