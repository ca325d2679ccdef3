package org.ocellus.engine.output;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.ocellus.spi.output.FlowSink;
import org.ocellus.spi.output.OutputProvider;
import org.ocellus.spi.output.OutputTarget;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.ManagementRecord;
import org.ocellus.spi.record.RecordField;
import org.ocellus.spi.record.RunSummary;

/** Writes source ports, one a line, behind a line {@code ports}; with a buffer of its own, as formats have. */
final class LineFormat implements OutputProvider {

    @Override
    public FlowSink open(OutputTarget target) throws IOException {
        return new Lines(target.stream());
    }

    private static final class Lines implements FlowSink {
        private final OutputStream stream;

        Lines(OutputStream stream) throws IOException {
            this.stream = new BufferedOutputStream(stream);
            line("ports");
        }

        private void line(String text) throws IOException {
            stream.write((text + "\n").getBytes(US_ASCII));
        }

        @Override
        public void write(FlowRecord flow) throws IOException {
            line(Long.toString(flow.number(RecordField.SRC_PORT)));
        }

        @Override
        public void management(ManagementRecord management) throws IOException {
            line("management " + management.sequence());
        }

        @Override
        public void flush() throws IOException {
            stream.flush();
        }

        @Override
        public void summary(RunSummary summary) throws IOException {
            line("summary lost " + summary.recordsLost());
        }

        @Override
        public void close() throws IOException {
            stream.flush();
        }
    }
}
