package org.ocellus.query.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ocellus.query.record.StatedRecord;
import org.ocellus.spi.output.FlowSink;
import org.ocellus.spi.output.RecordExport;

/** Writes records to all outputs. One that fails is told of and left; the others go on. */
final class OutputStage implements RecordStage {
    private static final String NO_READER = "Broken pipe";

    private final List<FlowSink> sinks = new ArrayList<>();
    private final Problems problems;
    private long written;
    private long flushed;

    private OutputStage(Problems problems) {
        this.problems = problems;
    }

    /**
     * Opens outputs.
     *
     * @throws IOException if one of them cannot be; then none stays open
     */
    static OutputStage open(List<String> targets, RecordExport export, Problems problems) throws IOException {
        OutputStage stage = new OutputStage(problems);
        try {
            for (String target : targets) {
                stage.sinks.add(export.open(target));
            }
        } catch (IOException e) {
            stage.end();
            throw e;
        }
        return stage;
    }

    /** {@return records that were handed to the outputs} */
    long written() {
        return written;
    }

    /** Something that a sink can fail at. */
    @FunctionalInterface
    private interface Call {
        void on(FlowSink sink) throws IOException;
    }

    @Override
    public void take(StatedRecord record) {
        written++;
        onEach(sink -> sink.write(record));
    }

    private void onEach(Call call) {
        for (int i = sinks.size() - 1; i >= 0; i--) {
            if (!succeeds(call, sinks.get(i))) {
                succeeds(FlowSink::close, sinks.remove(i));
            }
        }
    }

    private boolean succeeds(Call call, FlowSink sink) {
        try {
            call.on(sink);
            return true;
        } catch (IOException e) {
            String message = String.valueOf(e.getMessage());
            if (!message.contains(NO_READER)) { // as of "ocellus read ... | head": the reader has seen enough
                problems.tell(message);
            }
            return false;
        }
    }

    @Override
    public boolean isFull() {
        return sinks.isEmpty();
    }

    /** Makes what was written visible. */
    void flush() {
        if (flushed != written) {
            flushed = written;
            onEach(FlowSink::flush);
        }
    }

    @Override
    public void end() {
        onEach(FlowSink::flush);
        while (!sinks.isEmpty()) {
            succeeds(FlowSink::close, sinks.removeFirst());
        }
    }
}
