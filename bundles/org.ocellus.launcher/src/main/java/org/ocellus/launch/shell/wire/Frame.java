package org.ocellus.launch.shell.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * One message.
 *
 * @param kind what it is for
 * @param payload its bytes; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Frame(FrameKind kind, byte[] payload) {
    /** Octets in front of the payload. */
    static final int HEADER = 5;

    private static final String SEPARATOR = "\0";

    /** {@return a frame without payload} */
    public static Frame of(FrameKind kind) {
        return new Frame(kind, new byte[0]);
    }

    /** {@return a frame with a text} */
    public static Frame of(FrameKind kind, String text) {
        return new Frame(kind, text.getBytes(UTF_8));
    }

    /** {@return a frame with words} */
    public static Frame of(FrameKind kind, List<String> words) {
        return of(kind, String.join(SEPARATOR, words));
    }

    /** {@return a frame that says how large the terminal is} */
    public static Frame window(int columns, int rows) {
        return new Frame(
                FrameKind.WINDOW,
                ByteBuffer.allocate(2 * Short.BYTES)
                        .putShort((short) columns)
                        .putShort((short) rows)
                        .array());
    }

    /** {@return a frame that says how a command ended} */
    public static Frame result(int status, boolean leaving) {
        return new Frame(FrameKind.RESULT, new byte[] {(byte) status, (byte) (leaving ? 1 : 0)});
    }

    /** {@return the payload as text} */
    public String text() {
        return new String(payload, UTF_8);
    }

    /** {@return the payload as words; one, which is empty, if there is no payload} */
    public List<String> words() {
        return List.of(text().split(SEPARATOR, -1));
    }

    /** {@return the unsigned octet at an index} 0 if the payload ends before it. */
    public int octet(int index) {
        return index < payload.length ? Byte.toUnsignedInt(payload[index]) : 0;
    }

    /** {@return the unsigned number of two octets at an index} 0 if the payload ends before it. */
    public int number(int index) {
        return octet(index) << Byte.SIZE | octet(index + 1);
    }

    /** {@return the bytes as they are sent} */
    ByteBuffer encoded() {
        return ByteBuffer.allocate(HEADER + payload.length)
                .put(kind.code())
                .putInt(payload.length)
                .put(payload)
                .flip();
    }
}
