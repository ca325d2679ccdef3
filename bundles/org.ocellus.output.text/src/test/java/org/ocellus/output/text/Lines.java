package org.ocellus.output.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import org.ocellus.testkit.RecordFixture;

/** What the sink writes, line by line. */
final class Lines {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final TextSink sink;

    Lines(Style style, ZoneId zone) {
        try {
            Layout table = new Table(ColumnList.usual(new ColumnCatalogue(zone, PortNames.NONE)), style, written);
            sink = new TextSink(table, zone, false);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** In UTC, without colour. */
    Lines() {
        this(Style.PLAIN, ZoneId.of("UTC"));
    }

    Lines write(RecordFixture... records) throws IOException {
        for (RecordFixture fixture : records) {
            sink.write(fixture.build());
        }
        return this;
    }

    TextSink sink() {
        return sink;
    }

    /** {@return what has become visible} */
    String visible() {
        return written.toString(UTF_8);
    }

    /** {@return what is visible after a flush} */
    String text() throws IOException {
        sink.flush();
        return visible();
    }

    /** {@return the lines that are visible after a flush} */
    List<String> flushed() throws IOException {
        return text().lines().toList();
    }
}
