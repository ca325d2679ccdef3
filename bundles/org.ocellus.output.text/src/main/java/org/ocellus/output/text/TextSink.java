package org.ocellus.output.text;

import java.io.IOException;
import java.time.ZoneId;
import org.ocellus.spi.output.FlowSink;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.ManagementRecord;
import org.ocellus.spi.record.RunSummary;

/** A line a record. */
final class TextSink implements FlowSink {
    private final Layout layout;
    private final ZoneId zone;
    private final boolean management;

    /**
     * Makes a sink.
     *
     * @param layout makes lines of records
     * @param zone in which times are shown
     * @param management whether management records are wanted too
     */
    TextSink(Layout layout, ZoneId zone, boolean management) {
        this.layout = layout;
        this.zone = zone;
        this.management = management;
    }

    @Override
    public void write(FlowRecord flow) throws IOException {
        layout.add(flow);
    }

    @Override
    public void management(ManagementRecord record) throws IOException {
        if (management) {
            layout.remark(ManagementLine.of(record, zone));
        }
    }

    @Override
    public void flush() throws IOException {
        layout.flush();
    }

    /** Writes no line: the stream holds records and nothing else, so that it can be piped on. */
    @Override
    public void summary(RunSummary summary) throws IOException {
        layout.flush();
    }

    @Override
    public void close() throws IOException {
        layout.flush();
    }
}
