package org.ocellus.output.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

/** The cells of one line, as UTF-8 in one array. Reused. */
final class Row {
    /** Stands for a value that the record has not, so that every line has the same number of words before its path. */
    static final String ABSENT = "-";

    /** What {@link #endCell()} lets a cell hold. */
    private static final int ANY_WIDTH = Integer.MAX_VALUE;

    /** Ends a value that was cut, as in {@code ra}. */
    private static final byte CUT = '*';

    /** Stands for a control character: a name in a record must not be able to steer a terminal. */
    private static final byte UNPRINTABLE = '?';

    private static final int DELETE = 0x7f;
    private static final int INITIAL_BYTES = 512;

    private final int[] ends;
    private final int[] widths;
    private byte[] bytes = new byte[INITIAL_BYTES];
    private int length;
    private int cells;
    private boolean dim;
    private final String absent;

    Row(int columns) {
        this(columns, ABSENT);
    }

    /**
     * Makes an empty row.
     *
     * @param absent what stands for a value that the record has not
     */
    Row(int columns, String absent) {
        ends = new int[columns];
        widths = new int[columns];
        this.absent = absent;
    }

    void clear() {
        length = 0;
        cells = 0;
        dim = false;
    }

    /** Appends a field to the current cell; nothing if the record has it not. */
    Row append(FlowRecord flow, RecordField field) {
        reserve(FlowRecord.MAX_TEXT);
        length += flow.text(field, bytes, length);
        return this;
    }

    Row append(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return append(text.getBytes(UTF_8));
            }
        }
        reserve(text.length());
        for (int i = 0; i < text.length(); i++) {
            bytes[length++] = (byte) text.charAt(i);
        }
        return this;
    }

    private Row append(byte[] utf8) {
        reserve(utf8.length);
        System.arraycopy(utf8, 0, bytes, length, utf8.length);
        length += utf8.length;
        return this;
    }

    Row append(char ascii) {
        reserve(1);
        bytes[length++] = (byte) ascii;
        return this;
    }

    /** Appends all 64 bits as an unsigned decimal number. */
    Row append(long unsigned) {
        long rest = Long.divideUnsigned(unsigned, 10);
        if (rest != 0) {
            append(rest);
        }
        return append((char) ('0' + (unsigned - rest * 10)));
    }

    /** Appends a number with at least so many digits, zeros leading. */
    Row append(long number, int digits) {
        long least = 1;
        for (int i = 1; i < digits; i++) {
            least *= 10;
            if (number < least) {
                append('0');
            }
        }
        return append(number);
    }

    /** Marks the line as one of second rank: a tunnel, beside the flows that it carries. */
    void dim() {
        dim = true;
    }

    boolean isDim() {
        return dim;
    }

    /** Ends the current cell; what is appended next belongs to the column to its right. */
    void endCell() {
        endCell(ANY_WIDTH);
    }

    /**
     * Ends the current cell.
     *
     * @param most characters, at least 1; a longer value is cut and ends in {@code *}
     */
    void endCell(int most) {
        int start = start(cells);
        if (length == start) {
            append(absent);
        }
        int width = 0;
        int last = start;
        for (int i = start; i < length; i++) {
            if ((bytes[i] >= 0 && bytes[i] < ' ') || bytes[i] == DELETE) {
                bytes[i] = UNPRINTABLE;
            }
            if (isContinuation(bytes[i])) {
                continue;
            }
            if (width == most) {
                bytes[last] = CUT;
                length = last + 1;
                break;
            }
            width++;
            last = i;
        }
        widths[cells] = width;
        ends[cells++] = length;
    }

    /** {@return the number of characters in a cell} */
    int width(int column) {
        return widths[column];
    }

    /** {@return whether a character stands in a cell} */
    boolean contains(int column, char ascii) {
        for (int i = start(column); i < ends[column]; i++) {
            if (bytes[i] == ascii) {
                return true;
            }
        }
        return false;
    }

    /** Writes a cell without the blanks in front of it, and each quotation mark twice. */
    void writeQuotable(int column, OutputStream stream) throws IOException {
        int i = start(column);
        while (i < ends[column] && bytes[i] == ' ') {
            i++;
        }
        for (; i < ends[column]; i++) {
            if (bytes[i] == '"') {
                stream.write('"');
            }
            stream.write(bytes[i]);
        }
    }

    void writeCell(int column, OutputStream stream) throws IOException {
        int start = start(column);
        stream.write(bytes, start, ends[column] - start);
    }

    private int start(int column) {
        return column == 0 ? 0 : ends[column - 1];
    }

    /** RFC 3629 section 3: every octet of a character but its first is {@code 10xxxxxx}. */
    private static boolean isContinuation(byte octet) {
        return (octet & 0xC0) == 0x80;
    }

    private void reserve(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
