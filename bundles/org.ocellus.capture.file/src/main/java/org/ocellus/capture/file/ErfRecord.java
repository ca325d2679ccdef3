package org.ocellus.capture.file;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * One record of Endace's Extensible Record Format (Endace document EDM11-01): a timestamp in little-endian order, all
 * else in big-endian.
 *
 * <pre>
 *  timestamp 8 (seconds and 2^-32 seconds) | type 1 | flags 1 | rlen 2 | lctr or colour 2 | wlen 2
 *  extension headers, 8 each, while the top bit of type, then of the extension header before, is set
 *  subheader of 2 (Ethernet) or 4 bytes (multichannel) | frame | padding to 8 bytes
 * </pre>
 */
final class ErfRecord {
    /** Size of the fixed header, in bytes. */
    static final int HEADER = 16;

    /** Type of a record that only fills space. */
    static final int TYPE_PAD = 48;

    /** Omni-Path, 9-byte form: the last that Endace has given out. */
    private static final int LAST_TYPE = 29;

    private static final int EXTENSION = 8;
    private static final int MORE_EXTENSIONS = 0x80;

    private static final int TYPE_OFFSET = 8;
    private static final int RLEN_OFFSET = 10;
    private static final int WLEN_OFFSET = 14;

    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private ErfRecord() {}

    /** {@return the type of the record} */
    static int type(MemorySegment memory, long at) {
        return u8(memory, at + TYPE_OFFSET) & ~MORE_EXTENSIONS;
    }

    /** {@return rlen, the length of the whole record in bytes} */
    static int length(MemorySegment memory, long at) {
        return Endianness.BIG.u16(memory, at + RLEN_OFFSET);
    }

    /** {@return wlen, the length of the frame on the wire in bytes} */
    static int wireLength(MemorySegment memory, long at) {
        return Endianness.BIG.u16(memory, at + WLEN_OFFSET);
    }

    /** {@return when the record was made, in nanoseconds since the epoch} */
    static long timestampNanos(MemorySegment memory, long at) {
        long seconds = seconds(memory, at);
        long fraction = Endianness.LITTLE.u32(memory, at);
        return seconds * NANOS_PER_SECOND + ((fraction * NANOS_PER_SECOND) >>> 32);
    }

    /** {@return when the record was made, in seconds since the epoch} */
    static long seconds(MemorySegment memory, long at) {
        return Endianness.LITTLE.u32(memory, at + 4);
    }

    /** {@return whether the fixed header can be that of a record} */
    static boolean isValid(MemorySegment memory, long at) {
        int type = type(memory, at);
        return ((type >= 1 && type <= LAST_TYPE) || type == TYPE_PAD) && length(memory, at) >= HEADER;
    }

    /**
     * {@return bytes of the record before its frame}
     *
     * @param memory holds the whole record
     * @param at position of the record
     * @param length its length, which also ends a chain of extension headers that is damaged
     */
    static int headersLength(MemorySegment memory, long at, int length) {
        int headers = HEADER;
        int marker = u8(memory, at + TYPE_OFFSET);
        while ((marker & MORE_EXTENSIONS) != 0 && headers + EXTENSION <= length) {
            marker = u8(memory, at + headers);
            headers += EXTENSION;
        }
        return headers + subheader(type(memory, at));
    }

    private static int subheader(int type) {
        return switch (type) {
            case 2, 11, 16, 20 -> 2; // ETH and its coloured and hashed forms
            case 5, 6, 7, 8, 9, 12, 17, 18 -> 4; // multichannel HDLC, raw, ATM, AAL5, AAL2, and coloured
            default -> 0;
        };
    }

    private static int u8(MemorySegment memory, long at) {
        return memory.get(ValueLayout.JAVA_BYTE, at) & 0xFF;
    }
}
