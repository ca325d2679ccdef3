package org.ocellus.output.argus.stream;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.ocellus.output.argus.format.RecordBuffer;
import org.ocellus.spi.output.FlowSink;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.ManagementRecord;
import org.ocellus.spi.record.RunSummary;

/** Writes a stream to a file. */
public final class ArgusFile implements FlowSink {
    private static final int BUFFER_BYTES = 64 * 1024;

    private final ArgusStream stream;
    private final OutputStream file;

    /**
     * Begins a stream.
     *
     * @param file where it goes; left open
     * @param stream makes the records
     */
    public ArgusFile(OutputStream file, ArgusStream stream) throws IOException {
        this.file = new BufferedOutputStream(file, BUFFER_BYTES);
        this.stream = stream;
        stream.first();
        put();
    }

    @Override
    public void write(FlowRecord flow) throws IOException {
        if (stream.flow(flow)) {
            put();
        }
    }

    @Override
    public void management(ManagementRecord management) throws IOException {
        stream.status(management, 0);
        put();
    }

    @Override
    public void summary(RunSummary summary) {
        stream.summary(summary);
    }

    @Override
    public void flush() throws IOException {
        file.flush();
    }

    @Override
    public void close() throws IOException {
        stream.last(0);
        put();
        file.flush();
    }

    private void put() throws IOException {
        RecordBuffer record = stream.record();
        file.write(record.bytes(), 0, record.length());
    }
}
