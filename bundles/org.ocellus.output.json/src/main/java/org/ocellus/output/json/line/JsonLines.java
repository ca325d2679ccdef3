package org.ocellus.output.json.line;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;
import org.ocellus.spi.record.RecordText;

/**
 * JSON text (RFC 8259), each object on a line of its own, collected in a buffer and handed on in whole lines. Allocates
 * nothing, but for names of layers that are not ASCII.
 *
 * <p>Each value is followed by a comma; what ends an object or array takes the last one away.
 */
public final class JsonLines {
    /** A system call should carry so much. */
    private static final int ENOUGH = 64 * 1024;

    /** What the longest text may become when each of its bytes is escaped, and the name of a member before it. */
    private static final int ROOM = 6 * FlowRecord.MAX_TEXT + 64;

    private static final byte[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'};

    private final OutputStream stream;
    private final byte[] raw = new byte[FlowRecord.MAX_TEXT];
    private byte[] bytes = new byte[ENOUGH + 4 * ROOM];
    private int at;

    /** Writes to a stream that the caller owns. */
    public JsonLines(OutputStream stream) {
        this.stream = stream;
    }

    /** {@return a member's name as {@link #name} takes it} */
    static byte[] quoted(String name) {
        return ('"' + name + "\":").getBytes(UTF_8);
    }

    private void makeRoom() {
        if (bytes.length - at < ROOM) {
            bytes = Arrays.copyOf(bytes, bytes.length + 16 * ROOM);
        }
    }

    /** Begins an object. */
    public void beginObject() {
        makeRoom();
        bytes[at++] = '{';
    }

    /** Ends an object. */
    public void endObject() {
        end('}');
    }

    void beginArray() {
        makeRoom();
        bytes[at++] = '[';
    }

    void endArray() {
        end(']');
    }

    private void end(char bracket) {
        if (bytes[at - 1] == ',') {
            at--;
        }
        bytes[at++] = (byte) bracket;
        bytes[at++] = ',';
    }

    /**
     * Begins a member.
     *
     * @param quoted its name, made by {@link #quoted}
     */
    void name(byte[] quoted) {
        makeRoom();
        System.arraycopy(quoted, 0, bytes, at, quoted.length);
        at += quoted.length;
    }

    /** Writes a number that is unsigned in all its 64 bits. */
    void unsigned(long number) {
        makeRoom();
        at += RecordText.unsigned(number, bytes, at);
        bytes[at++] = ',';
    }

    /** Writes a small number that may be negative. */
    void signed(int number) {
        makeRoom();
        if (number < 0) {
            bytes[at++] = '-';
        }
        at += RecordText.unsigned(Math.abs((long) number), bytes, at);
        bytes[at++] = ',';
    }

    /** Writes nanoseconds as seconds, with no more of the nine decimals than it takes to be exact. */
    void seconds(long nanoseconds) {
        makeRoom();
        if (nanoseconds < 0) {
            bytes[at++] = '-';
        }
        at += RecordText.seconds(Math.abs(nanoseconds), bytes, at);
        while (bytes[at - 1] == '0') {
            at--;
        }
        if (bytes[at - 1] == '.') {
            at--;
        }
        bytes[at++] = ',';
    }

    /** Writes a field's text, in which nothing needs to be escaped: digits, letters and separators. */
    void plain(FlowRecord flow, RecordField field) {
        bytes[at++] = '"';
        at += flow.text(field, bytes, at);
        bytes[at++] = '"';
        bytes[at++] = ',';
    }

    /** Writes a field's text, whatever is in it. */
    void text(FlowRecord flow, RecordField field) {
        bytes[at++] = '"';
        endText(flow.text(field, bytes, at));
    }

    /** {@return where a text of up to {@link FlowRecord#MAX_TEXT} bytes is to be written, {@link #target} says into what} */
    int beginText() {
        makeRoom();
        bytes[at++] = '"';
        return at;
    }

    byte[] target() {
        return bytes;
    }

    /** Ends a text of so many bytes in UTF-8, escaping what has to be. */
    void endText(int length) {
        int end = at + length;
        for (int i = at; i < end; i++) {
            byte each = bytes[i];
            if (each == '"' || each == '\\' || each >= 0 && each < ' ') {
                escape(length);
                return;
            }
        }
        at = end;
        bytes[at++] = '"';
        bytes[at++] = ',';
    }

    private void escape(int length) {
        System.arraycopy(bytes, at, raw, 0, length);
        for (int i = 0; i < length; i++) {
            byte each = raw[i];
            if (each == '"' || each == '\\') {
                bytes[at++] = '\\';
                bytes[at++] = each;
            } else if (each >= 0 && each < ' ') {
                control(each);
            } else {
                bytes[at++] = each;
            }
        }
        bytes[at++] = '"';
        bytes[at++] = ',';
    }

    private void control(byte character) {
        bytes[at++] = '\\';
        char shorter = switch (character) {
            case '\b' -> 'b';
            case '\t' -> 't';
            case '\n' -> 'n';
            case '\f' -> 'f';
            case '\r' -> 'r';
            default -> 0;
        };
        if (shorter != 0) {
            bytes[at++] = (byte) shorter;
            return;
        }
        bytes[at++] = 'u';
        bytes[at++] = '0';
        bytes[at++] = '0';
        bytes[at++] = HEX[character >> 4];
        bytes[at++] = HEX[character & 0xF];
    }

    /** Writes the name of something, cut at {@link FlowRecord#MAX_TEXT} bytes. */
    void string(String text) {
        int begin = beginText();
        int length = Math.min(text.length(), FlowRecord.MAX_TEXT);
        for (int i = 0; i < length; i++) {
            char each = text.charAt(i);
            if (each >= 0x80) {
                byte[] encoded = text.getBytes(UTF_8);
                int encodedLength = Math.min(encoded.length, FlowRecord.MAX_TEXT);
                System.arraycopy(encoded, 0, bytes, begin, encodedLength);
                endText(encodedLength);
                return;
            }
            bytes[begin + i] = (byte) each;
        }
        endText(length);
    }

    /**
     * Ends the line of an object, and hands on what there is if it is enough. The line feed stands behind each object rather
     * than between two, so that a reader of a growing file sees whole lines.
     *
     * @throws IOException if the stream takes nothing any more
     */
    public void endLine() throws IOException {
        bytes[at - 1] = '\n'; // in place of the comma
        if (at >= ENOUGH) {
            handOn();
        }
    }

    /**
     * Hands on what there is.
     *
     * @throws IOException if the stream takes nothing any more; what there was is gone
     */
    public void handOn() throws IOException {
        int length = at;
        at = 0;
        if (length > 0) {
            stream.write(bytes, 0, length);
        }
    }
}
