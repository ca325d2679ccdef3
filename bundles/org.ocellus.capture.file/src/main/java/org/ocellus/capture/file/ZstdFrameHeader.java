package org.ocellus.capture.file;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * What the header of a Zstandard frame says (RFC 8878, section 3.1.1.1), always little-endian.
 *
 * <pre>
 *  magic 4 | descriptor 1 | window descriptor 0 or 1 | dictionary 0, 1, 2 or 4 | content size 0, 1, 2, 4 or 8
 * </pre>
 */
final class ZstdFrameHeader {
    /** Bytes that tell how long the header is: magic number and descriptor. */
    static final int DESCRIBED = 5;

    private static final int DESCRIPTOR_OFFSET = 4;
    private static final int SINGLE_SEGMENT = 0x20;
    private static final int CONTENT_CHECKSUM = 0x04;
    private static final int DICTIONARY_FLAG = 0x03;
    private static final int CONTENT_SIZE_SHIFT = 6;
    private static final int SMALLEST_WINDOW_LOG = 10;

    private ZstdFrameHeader() {}

    /** {@return the length of the header in bytes} */
    static int length(MemorySegment memory, long at) {
        int descriptor = descriptor(memory, at);
        int windowDescriptor = isSingleSegment(descriptor) ? 0 : 1;
        int sizeFlag = descriptor >> CONTENT_SIZE_SHIFT;
        int contentSize = sizeFlag == 0 ? 1 - windowDescriptor : 1 << sizeFlag;
        return DESCRIBED + windowDescriptor + dictionaryLength(descriptor) + contentSize;
    }

    /** {@return whether a checksum follows the last block} */
    static boolean hasChecksum(MemorySegment memory, long at) {
        return (descriptor(memory, at) & CONTENT_CHECKSUM) != 0;
    }

    /** Makes the header say that no checksum follows. */
    static void clearChecksum(MemorySegment memory, long at) {
        byte cleared = (byte) (descriptor(memory, at) & ~CONTENT_CHECKSUM);
        memory.set(ValueLayout.JAVA_BYTE, at + DESCRIPTOR_OFFSET, cleared);
    }

    /** {@return bytes of memory that decoding needs, unsigned; a frame of a single segment is its own window} */
    static long window(MemorySegment memory, long at) {
        int descriptor = descriptor(memory, at);
        if (isSingleSegment(descriptor)) {
            return contentSize(memory, at + DESCRIBED + dictionaryLength(descriptor), descriptor >> CONTENT_SIZE_SHIFT);
        }
        int windowDescriptor = u8(memory, at + DESCRIBED);
        long base = 1L << (SMALLEST_WINDOW_LOG + (windowDescriptor >> 3));
        return base + (base >> 3) * (windowDescriptor & 7);
    }

    private static long contentSize(MemorySegment memory, long at, int sizeFlag) {
        return switch (sizeFlag) {
            case 0 -> u8(memory, at);
            case 1 -> Endianness.LITTLE.u16(memory, at) + 256L;
            case 2 -> Endianness.LITTLE.u32(memory, at);
            default -> Endianness.LITTLE.i64(memory, at);
        };
    }

    private static int dictionaryLength(int descriptor) {
        return (1 << (descriptor & DICTIONARY_FLAG)) >> 1;
    }

    private static boolean isSingleSegment(int descriptor) {
        return (descriptor & SINGLE_SEGMENT) != 0;
    }

    private static int descriptor(MemorySegment memory, long at) {
        return u8(memory, at + DESCRIPTOR_OFFSET);
    }

    private static int u8(MemorySegment memory, long at) {
        return memory.get(ValueLayout.JAVA_BYTE, at) & 0xFF;
    }
}
