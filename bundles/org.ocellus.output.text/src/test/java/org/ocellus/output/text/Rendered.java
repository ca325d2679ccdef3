package org.ocellus.output.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.ocellus.testkit.RecordFixture;

/** A single cell, as text. */
final class Rendered {
    private Rendered() {}

    static String by(Cell cell, RecordFixture fixture) throws IOException {
        Row row = new Row(1);
        cell.render(fixture.build(), row);
        row.endCell();
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        row.writeCell(0, written);
        return written.toString(UTF_8);
    }
}
