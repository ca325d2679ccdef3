package org.ocellus.capture.file;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/** The byte order in which a file keeps its numbers. Positions need no alignment. */
enum Endianness {
    LITTLE,
    BIG;

    // One constant layout each: a layout in a field would not be folded by the compiler, a swap costs one instruction.
    private static final ValueLayout.OfShort SHORT =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    /** {@return the 16-bit number, unsigned} */
    int u16(MemorySegment memory, long at) {
        short value = memory.get(SHORT, at);
        return (this == BIG ? Short.reverseBytes(value) : value) & 0xFFFF;
    }

    /** {@return the 32-bit number as Java's signed int} */
    int i32(MemorySegment memory, long at) {
        int value = memory.get(INT, at);
        return this == BIG ? Integer.reverseBytes(value) : value;
    }

    /** {@return the 32-bit number, unsigned} */
    long u32(MemorySegment memory, long at) {
        return i32(memory, at) & 0xFFFF_FFFFL;
    }

    /** {@return the 64-bit number as Java's signed long} */
    long i64(MemorySegment memory, long at) {
        long value = memory.get(LONG, at);
        return this == BIG ? Long.reverseBytes(value) : value;
    }
}
