package org.ocellus.engine.output;

import java.io.IOException;
import org.ocellus.spi.output.FlowSink;
import org.ocellus.spi.output.OutputProvider;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.ManagementRecord;
import org.ocellus.spi.record.RunSummary;

/** A sink together with the stream that it writes to, for records that are written by the thread that has them. */
final class ExportSink implements FlowSink {
    private final FlowSink sink;
    private final StreamTarget target;

    private ExportSink(FlowSink sink, StreamTarget target) {
        this.sink = sink;
        this.target = target;
    }

    /** Opens a sink; where it refuses, nothing stays open. */
    static FlowSink open(OutputProvider provider, StreamTarget target) throws IOException {
        try {
            return new ExportSink(provider.open(target), target);
        } catch (IOException | RuntimeException e) {
            try (target) {
                throw e;
            }
        }
    }

    @Override
    public void write(FlowRecord flow) throws IOException {
        sink.write(flow);
    }

    @Override
    public void management(ManagementRecord management) throws IOException {
        sink.management(management);
    }

    @Override
    public long lost() {
        return sink.lost();
    }

    @Override
    public void flush() throws IOException {
        sink.flush();
    }

    @Override
    public void summary(RunSummary summary) throws IOException {
        sink.summary(summary);
    }

    @Override
    public void close() throws IOException {
        try (target) {
            sink.close();
        }
    }
}
