package org.ocellus.output.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ocellus.spi.reader.RecordBuilder;
import org.ocellus.spi.reader.RecordReader;

/**
 * Reads lines back by the titles above them. What a column does not tell, such as the parts of a sum, is absent; so is a value
 * that was cut.
 */
final class TextReader implements RecordReader {
    private static final String CUT = "*";

    private final TextLines lines;
    private final ColumnCatalogue catalogue;
    private final TextRecord record;
    private @Nullable Header header;

    /**
     * Opens a file.
     *
     * @param stream from its first byte
     * @param name of the file, for messages
     * @param catalogue the columns that there are
     * @param names what ports are called
     */
    TextReader(InputStream stream, String name, ColumnCatalogue catalogue, PortNames names) {
        lines = new TextLines(stream, name);
        this.catalogue = catalogue;
        record = new TextRecord(names);
    }

    @Override
    public boolean read(RecordBuilder builder) throws IOException {
        for (@Nullable String line = lines.next(); line != null; line = lines.next()) {
            if (header == null) {
                header = header(line);
            } else if (!header.isRepeatedBy(line)) {
                read(line, header, builder);
                return true;
            }
        }
        return false;
    }

    private Header header(String line) throws IOException {
        @Nullable Header found = Header.of(line, catalogue);
        if (found == null) {
            throw lines.damaged(
                    "expected the titles of columns, such as StartTime; text is not read without (header=false)");
        }
        return found;
    }

    private void read(String line, Header titles, RecordBuilder builder) throws IOException {
        try {
            record.clear();
            List<String> values = titles.values(line);
            for (int i = 0; i < values.size(); i++) {
                String value = values.get(i);
                if (!value.equals(titles.absent()) && !value.endsWith(CUT)) {
                    read(titles.columns().get(i), value);
                }
            }
            record.stateTo(builder);
        } catch (IllegalArgumentException e) {
            throw lines.damaged(String.valueOf(e.getMessage()));
        }
    }

    private void read(Column column, String value) {
        try {
            column.cell().parse(value, record);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(column.title() + " '" + value + "': " + e.getMessage(), e);
        }
    }
}
