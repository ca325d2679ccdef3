package org.ocellus.engine.output;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.ocellus.spi.output.FlowSink;
import org.ocellus.spi.output.OutputProvider;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.ManagementRecord;
import org.ocellus.spi.record.RunSummary;

/** A sink together with the place that it writes to, for records that are written by the thread that has them. */
final class ExportSink implements FlowSink {
    private final SinkSlot slot;
    private @Nullable RunSummary summary;

    private ExportSink(SinkSlot slot) {
        this.slot = slot;
    }

    /** Opens a sink; where it refuses, nothing stays open. */
    static FlowSink open(OutputProvider provider, Target target) throws IOException {
        SinkSlot slot = new SinkSlot(target, target.place());
        try {
            slot.attach(provider);
            return new ExportSink(slot);
        } catch (IOException | RuntimeException e) {
            try (target) {
                throw e;
            }
        }
    }

    @Override
    public void write(FlowRecord flow) throws IOException {
        try {
            slot.write(flow);
        } catch (IOException | RuntimeException e) {
            slot.abandon();
            throw e;
        }
    }

    @Override
    public void management(ManagementRecord management) throws IOException {
        slot.write(management);
    }

    @Override
    public long lost() {
        return slot.lost();
    }

    @Override
    public void flush() throws IOException {
        slot.flush();
    }

    @Override
    public void summary(RunSummary last) {
        summary = last;
    }

    @Override
    public void close() throws IOException {
        try {
            slot.end(summary);
        } catch (IOException | RuntimeException e) {
            slot.abandon();
            throw e;
        } finally {
            slot.leave();
        }
    }
}
