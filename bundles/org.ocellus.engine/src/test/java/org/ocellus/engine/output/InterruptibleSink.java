package org.ocellus.engine.output;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.ocellus.spi.output.FlowSink;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RunSummary;

/** Takes no record and does not return, until its thread is interrupted. */
record InterruptibleSink(CountDownLatch called) implements FlowSink {

    @Override
    public void write(FlowRecord flow) throws IOException {
        called.countDown();
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public void flush() {}

    @Override
    public void summary(RunSummary summary) {}

    @Override
    public void close() {}
}
