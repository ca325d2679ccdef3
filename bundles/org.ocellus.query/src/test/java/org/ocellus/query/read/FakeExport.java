package org.ocellus.query.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.ocellus.spi.output.FlowSink;
import org.ocellus.spi.output.RecordExport;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;
import org.ocellus.spi.record.RunSummary;

/** Notes the records of all outputs, as {@code key=value} of the fields that they have. */
final class FakeExport implements RecordExport {
    final List<String> opened = new ArrayList<>();
    final List<String> records = new ArrayList<>();
    final List<String> flushed = new CopyOnWriteArrayList<>(); // a test may watch it from another thread
    final List<String> closed = new ArrayList<>();
    String failure = "";

    @Override
    public void check(String target, List<String> inputs) throws IOException {
        for (String each : inputs) {
            if (target.endsWith(":" + each)) {
                throw new IOException(target + ": would overwrite " + each);
            }
        }
    }

    @Override
    public FlowSink open(String target) throws IOException {
        if (target.startsWith("nowhere")) {
            throw new IOException(target + ": no bundle writes the format nowhere");
        }
        opened.add(target);
        return new Sink(target);
    }

    private static String text(FlowRecord record) {
        byte[] text = new byte[FlowRecord.MAX_TEXT];
        return Arrays.stream(RecordField.values())
                .filter(field -> field != RecordField.TYPE && record.has(field))
                .map(field -> field.key() + "=" + new String(text, 0, record.text(field, text, 0), UTF_8))
                .collect(Collectors.joining(" "));
    }

    private final class Sink implements FlowSink {
        private final String target;

        Sink(String target) {
            this.target = target;
        }

        @Override
        public void write(FlowRecord flow) throws IOException {
            if (target.equals("failing")) {
                throw new IOException(failure);
            }
            records.add(text(flow));
        }

        @Override
        public void flush() {
            flushed.add(target + " behind " + records.size());
        }

        @Override
        public void summary(RunSummary summary) {
            throw new AssertionError("nothing was captured");
        }

        @Override
        public void close() {
            closed.add(target);
        }
    }
}
