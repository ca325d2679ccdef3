package org.ocellus.output.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.ocellus.spi.record.FlowRecord;

/**
 * Values with a character between them and no blanks around them, as {@code ra -c} writes them; for spreadsheets and
 * scripts. What a record has not is empty. A value in which the character or a quotation mark stands is quoted (RFC 4180).
 */
final class SeparatedLines implements Layout {
    private static final int BUFFER_BYTES = 64 * 1024;
    private static final char QUOTE = '"';

    private final List<Column> columns;
    private final char separator;
    private final OutputStream stream;
    private final Row row;
    private boolean headed;

    SeparatedLines(List<Column> columns, char separator, boolean header, OutputStream stream) {
        this.columns = columns;
        this.separator = separator;
        this.stream = new BufferedOutputStream(stream, BUFFER_BYTES);
        row = new Row(columns.size(), "");
        headed = !header;
    }

    @Override
    public void add(FlowRecord flow) throws IOException {
        if (!headed) {
            writeHeader();
            headed = true;
        }
        row.clear();
        for (Column column : columns) {
            column.cell().render(flow, row);
            row.endCell(column.most());
        }
        writeLine();
    }

    @Override
    public void remark(String text) throws IOException {
        stream.write(text.getBytes(UTF_8));
        stream.write('\n');
    }

    @Override
    public void flush() throws IOException {
        stream.flush();
    }

    private void writeHeader() throws IOException {
        row.clear();
        for (Column column : columns) {
            row.append(column.title());
            row.endCell();
        }
        writeLine();
    }

    private void writeLine() throws IOException {
        for (int i = 0; i < columns.size(); i++) {
            if (i > 0) {
                stream.write(separator);
            }
            boolean quoted = row.contains(i, separator) || row.contains(i, QUOTE);
            if (quoted) {
                stream.write(QUOTE);
            }
            row.writeQuotable(i, stream);
            if (quoted) {
                stream.write(QUOTE);
            }
        }
        stream.write('\n');
    }
}
