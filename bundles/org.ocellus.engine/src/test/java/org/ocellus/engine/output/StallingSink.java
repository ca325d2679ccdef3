package org.ocellus.engine.output;

import java.io.IOException;
import org.ocellus.spi.output.FlowSink;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RunSummary;

/** Writes with one sink what another one has let through. */
record StallingSink(FlowSink sink, FlowSink gate) implements FlowSink {

    @Override
    public void write(FlowRecord flow) throws IOException {
        gate.write(flow);
        sink.write(flow);
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
        try (sink;
                gate) {
            sink.flush();
        }
    }
}
