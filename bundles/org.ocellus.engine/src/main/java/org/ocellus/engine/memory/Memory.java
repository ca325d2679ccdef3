package org.ocellus.engine.memory;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/**
 * All of the process's memory, by address.
 *
 * <p>One constant segment lets the compiler drop the checks that a segment in a field costs at each access. Nothing is
 * checked here: the caller has made sure that the address lies in memory that it holds.
 */
public final class Memory {
    private static final MemorySegment ALL = MemorySegment.NULL.reinterpret(Long.MAX_VALUE);

    private static final ValueLayout.OfShort SHORT_BE =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfInt INT_BE = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfLong LONG_BE = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

    static {
        useOnce();
    }

    private Memory() {}

    /** Has all that the accesses below need initialised with this class: the compiler need not wait for the first of each. */
    private static void useOnce() {
        long address = Arena.global().allocate(2 * Long.BYTES, Long.BYTES).address();
        putByte(address, getByte(address) + u8(address));
        putShort(address, getShort(address) + u16(address));
        putInt(address, getInt(address) + i32(address));
        putLong(address, getLong(address) + i64(address));
        putI64(address, 0);
        put(address, new long[] {0});
        copy(address, address + Long.BYTES, Long.BYTES);
        clear(address, Long.BYTES);
    }

    /** {@return the byte at the address, 0 to 255} */
    public static int u8(long address) {
        return ALL.get(ValueLayout.JAVA_BYTE, address) & 0xFF;
    }

    /** {@return the 16-bit number at the address, in network byte order, unsigned} */
    public static int u16(long address) {
        return ALL.get(SHORT_BE, address) & 0xFFFF;
    }

    /** {@return the 32-bit number at the address, in network byte order, as Java's signed int} */
    public static int i32(long address) {
        return ALL.get(INT_BE, address);
    }

    /** {@return the 64-bit number at the address, in network byte order, as Java's signed long} */
    public static long i64(long address) {
        return ALL.get(LONG_BE, address);
    }

    /** {@return a byte of our own structures, signed} */
    public static byte getByte(long address) {
        return ALL.get(ValueLayout.JAVA_BYTE, address);
    }

    /** Writes a byte of our own structures. */
    public static void putByte(long address, int value) {
        ALL.set(ValueLayout.JAVA_BYTE, address, (byte) value);
    }

    /** {@return a 16-bit number of our own structures, unsigned} */
    public static int getShort(long address) {
        return ALL.get(ValueLayout.JAVA_SHORT_UNALIGNED, address) & 0xFFFF;
    }

    /** Writes a 16-bit number of our own structures. */
    public static void putShort(long address, int value) {
        ALL.set(ValueLayout.JAVA_SHORT_UNALIGNED, address, (short) value);
    }

    /** {@return a 32-bit number of our own structures} */
    public static int getInt(long address) {
        return ALL.get(ValueLayout.JAVA_INT_UNALIGNED, address);
    }

    /** Writes a 32-bit number of our own structures. */
    public static void putInt(long address, int value) {
        ALL.set(ValueLayout.JAVA_INT_UNALIGNED, address, value);
    }

    /** {@return a 64-bit number of our own structures} */
    public static long getLong(long address) {
        return ALL.get(ValueLayout.JAVA_LONG_UNALIGNED, address);
    }

    /** Writes a 64-bit number of our own structures. */
    public static void putLong(long address, long value) {
        ALL.set(ValueLayout.JAVA_LONG_UNALIGNED, address, value);
    }

    /** Writes a 64-bit number in network byte order. */
    public static void putI64(long address, long value) {
        ALL.set(LONG_BE, address, value);
    }

    /** Fills memory with zeros. */
    public static void clear(long address, long length) {
        ALL.asSlice(address, length).fill((byte) 0);
    }

    /** Writes numbers of our own structures, one behind the other. */
    public static void put(long address, long[] values) {
        MemorySegment.copy(values, 0, ALL, ValueLayout.JAVA_LONG_UNALIGNED, address, values.length);
    }

    /** Copies memory; the ranges do not overlap. */
    public static void copy(long from, long to, long length) {
        MemorySegment.copy(ALL, from, ALL, to, length);
    }
}
