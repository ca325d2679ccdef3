package org.ocellus.output.json.reader;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ocellus.spi.reader.RecordReader;
import org.ocellus.spi.reader.RecordReaderProvider;
import org.ocellus.testkit.RecordCollector;

/** What a reader makes of a file: its records up to where it is damaged, and what it says of the damage. */
public record ReadFile(List<RecordCollector> records, String problem) {

    /** {@return what is in a file called {@code flows.json}; the problem is empty if there is none} */
    public static ReadFile by(RecordReaderProvider provider, String text) {
        List<RecordCollector> records = new ArrayList<>();
        try {
            RecordReader reader = provider.open(new ByteArrayInputStream(text.getBytes(UTF_8)), "flows.json");
            for (RecordCollector record = new RecordCollector(); reader.read(record); record = new RecordCollector()) {
                records.add(record);
            }
        } catch (IOException e) {
            return new ReadFile(records, String.valueOf(e.getMessage()));
        }
        return new ReadFile(records, "");
    }

    /** {@return whether a file that begins like this is recognized} */
    public static boolean recognized(RecordReaderProvider provider, String text) {
        byte[] bytes = text.getBytes(UTF_8);
        return provider.recognizes(Arrays.copyOf(bytes, Math.min(bytes.length, RecordReaderProvider.HEAD_BYTES)));
    }
}
