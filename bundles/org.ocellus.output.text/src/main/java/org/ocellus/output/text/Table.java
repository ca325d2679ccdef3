package org.ocellus.output.text;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

/**
 * Lays rows out in columns that are as wide as they must be. The first screenful is held back, so that the widths fit it
 * from the header on; a later value that is wider still widens its column from that row on. Nothing is cut but in a column
 * whose width the user has stated.
 */
final class Table implements Layout {
    /** Rows held back to choose widths, unless a flush comes first. */
    static final int SCREENFUL = 50;

    private static final int BUFFER_BYTES = 64 * 1024;
    private static final byte[] BLANKS = " ".repeat(64).getBytes(US_ASCII);

    private final List<Column> columns;
    private final int[] widths;
    private final Style style;
    private final OutputStream stream;
    private final boolean header;
    private final List<Row> heldBack = new ArrayList<>(SCREENFUL);
    private final Row row;
    private boolean headed;

    Table(List<Column> columns, Style style, OutputStream stream) {
        this(columns, style, true, stream);
    }

    /**
     * Makes an empty table.
     *
     * @param header whether the titles stand above it
     */
    Table(List<Column> columns, Style style, boolean header, OutputStream stream) {
        this.columns = columns;
        this.header = header;
        this.style = style;
        this.stream = new BufferedOutputStream(stream, BUFFER_BYTES);
        this.row = new Row(columns.size());
        this.widths = columns.stream()
                .mapToInt(column -> column.fixed() || !header
                        ? column.width()
                        : Math.max(column.width(), column.title().length()))
                .toArray();
    }

    @Override
    public void add(FlowRecord flow) throws IOException {
        if (headed) {
            render(flow, row);
            write(row);
            return;
        }
        Row held = new Row(columns.size());
        render(flow, held);
        heldBack.add(held);
        if (heldBack.size() == SCREENFUL) {
            release();
        }
    }

    @Override
    public void remark(String text) throws IOException {
        release();
        stream.write(text.getBytes(UTF_8));
        stream.write('\n');
    }

    @Override
    public void flush() throws IOException {
        release();
        stream.flush();
    }

    private void render(FlowRecord flow, Row into) {
        into.clear();
        if (flow.has(RecordField.TUNNEL)) {
            into.dim();
        }
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            column.cell().render(flow, into);
            into.endCell(column.most());
            widths[i] = Math.max(widths[i], into.width(i));
        }
    }

    private void release() throws IOException {
        if (heldBack.isEmpty()) {
            return;
        }
        if (header) {
            writeHeader();
        }
        headed = true;
        for (Row held : heldBack) {
            write(held);
        }
        heldBack.clear();
    }

    private void writeHeader() throws IOException {
        row.clear();
        for (Column column : columns) {
            row.append(column.title());
            row.endCell(column.most());
        }
        writeLine(row, style.header());
    }

    private void write(Row line) throws IOException {
        writeLine(line, line.isDim() ? style.dim() : style.plain());
    }

    private void writeLine(Row line, Style.Brush brush) throws IOException {
        stream.write(brush.on());
        int last = columns.size() - 1;
        for (int i = 0; i <= last; i++) {
            int gap = widths[i] - line.width(i);
            boolean right = columns.get(i).alignment() == Column.Alignment.RIGHT;
            if (right) {
                blank(gap);
            }
            line.writeCell(i, stream);
            // No blanks at the end of a line.
            if (i < last) {
                blank(right ? 1 : gap + 1);
            }
        }
        stream.write(brush.off());
        stream.write('\n');
    }

    private void blank(int count) throws IOException {
        for (int rest = count; rest > 0; rest -= BLANKS.length) {
            stream.write(BLANKS, 0, Math.min(rest, BLANKS.length));
        }
    }
}
