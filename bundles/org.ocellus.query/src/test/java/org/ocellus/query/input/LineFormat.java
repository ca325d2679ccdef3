package org.ocellus.query.input;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.Map;
import java.util.stream.Stream;
import org.ocellus.spi.reader.Decompression;
import org.ocellus.spi.reader.RecordBuilder;
import org.ocellus.spi.reader.RecordReader;
import org.ocellus.spi.reader.RecordReaderProvider;
import org.ocellus.spi.record.RecordField;

/** A format for tests: a line {@code lines}, then a line a record, such as {@code src_port=80 proto=tcp}. */
public final class LineFormat implements RecordReaderProvider {
    /** Undoes nothing. */
    public static final Decompression PLAIN = stream -> stream;

    private static final String FIRST = "lines\n";

    /** {@return this format alone} */
    public static RecordFormats alone() {
        return new RecordFormats(Map.of("lines", new LineFormat()));
    }

    /** {@return a file of such lines} */
    public static String file(String... records) {
        return FIRST + String.join("\n", records) + "\n";
    }

    @Override
    public boolean recognizes(byte[] head) {
        return new String(head, US_ASCII).startsWith(FIRST);
    }

    @Override
    public RecordReader open(InputStream stream, String name) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(stream, UTF_8));
        lines.readLine();
        return record -> {
            String line = lines.readLine();
            if ("damage".equals(line)) {
                throw new IOException(name + ": offset 99: expected a record");
            }
            if ("fault".equals(line)) {
                throw new IllegalStateException("a fault");
            }
            if (line != null) {
                Stream.of(line.split(" ")).forEach(each -> state(each, record));
            }
            return line != null;
        };
    }

    private static void state(String pair, RecordBuilder record) {
        String key = pair.substring(0, pair.indexOf('='));
        String value = pair.substring(pair.indexOf('=') + 1);
        RecordField field = Stream.of(RecordField.values())
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
        switch (field.type()) {
            case TEXT -> record.text(field, value);
            default -> record.number(field, Long.parseLong(value));
        }
    }
}
