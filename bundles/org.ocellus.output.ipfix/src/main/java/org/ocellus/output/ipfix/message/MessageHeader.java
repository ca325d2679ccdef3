package org.ocellus.output.ipfix.message;

import java.nio.ByteBuffer;

/**
 * The header of a message (RFC 7011 section 3.1).
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |       Version Number          |            Length             |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                         Export Time                           |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                       Sequence Number                         |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                    Observation Domain ID                      |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 */
public final class MessageHeader {
    /** Number of IPFIX, which is the tenth version of NetFlow. */
    public static final int VERSION = 10;

    /** Bytes of the header. */
    public static final int BYTES = 16;

    /** Bytes of the header of a set. */
    public static final int SET_BYTES = 4;

    private MessageHeader() {}

    /**
     * Writes the header in front of a message.
     *
     * @param message from position 0 to its limit, with the first {@value #BYTES} bytes free
     * @param seconds export time, since the epoch
     * @param sequence data records sent before this message
     * @param domain observation domain
     */
    static void write(ByteBuffer message, long seconds, long sequence, long domain) {
        message.putShort(0, (short) VERSION);
        message.putShort(2, (short) message.limit());
        message.putInt(4, (int) seconds);
        message.putInt(8, (int) sequence);
        message.putInt(12, (int) domain);
    }
}
