package org.ocellus.output.argus;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ocellus.output.argus.read.ArgusReaderProvider;
import org.ocellus.spi.output.FlowSink;
import org.ocellus.spi.reader.RecordReader;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.testkit.OutputTargetFixture;
import org.ocellus.testkit.RecordCollector;
import org.ocellus.testkit.RecordFixture;

/** Writes records to a stream as the sensor does, and reads such streams. */
final class Streams {
    private Streams() {}

    /** {@return a target that is a file} */
    static OutputTargetFixture file() {
        return OutputTargetFixture.of("argus", "flows.argus").ofSensor("eye");
    }

    /** {@return the bytes of a file with these records} */
    static byte[] written(RecordFixture... records) throws IOException {
        return written(file(), records);
    }

    static byte[] written(OutputTargetFixture target, RecordFixture... records) throws IOException {
        try (FlowSink sink = new ArgusOutput().open(target)) {
            for (RecordFixture each : records) {
                sink.write(each.build());
            }
            sink.flush();
        }
        return target.written();
    }

    /** {@return a file with these records} */
    static Path file(Path folder, RecordFixture... records) throws IOException {
        return Files.write(folder.resolve("flows.argus"), written(records));
    }

    /** {@return what a reader states of the records of a file} */
    static List<RecordCollector> read(byte[] file) throws IOException {
        RecordReader reader = new ArgusReaderProvider().open(new ByteArrayInputStream(file), "flows.argus");
        List<RecordCollector> records = new ArrayList<>();
        RecordCollector next = new RecordCollector();
        while (reader.read(next)) {
            records.add(next);
            next = new RecordCollector();
        }
        return records;
    }

    /** {@return what a reader states of one record when it has been written} */
    static RecordCollector readBack(RecordFixture record) throws IOException {
        return read(written(record)).getFirst();
    }

    /** {@return the fields of a record in the form in which a reader states them} */
    static RecordCollector fields(FlowRecord flow) {
        return RecordCollector.of(flow);
    }
}
