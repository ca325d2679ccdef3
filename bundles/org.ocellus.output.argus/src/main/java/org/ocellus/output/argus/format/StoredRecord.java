package org.ocellus.output.argus.format;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.ocellus.spi.record.RecordField;

/**
 * One flow activity record as it was read, with its DSRs by type. Reused; not thread-safe.
 *
 * <pre>
 * DSR: | type 8 bits | subtype 8 bits | qualifier 8 bits | length in words, with this header 8 bits | data |
 *      | type 8 bits | 1 subtype 7 bits | length in words, with this header 16 bits                  | data |
 *      | 1 type 7 bits | subtype 8 bits | data 16 bits |
 * </pre>
 */
public final class StoredRecord {
    /** Set in a subtype: the length has 16 bits. */
    static final int LONG_LENGTH = 0x80;

    /** Set in a type: the DSR is four bytes long. */
    private static final int IMMEDIATE = 0x80;

    private static final int TYPES = 0x80;
    private static final int ABSENT = -1;

    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final int[] dsrs = new int[TYPES];
    private byte[] bytes = new byte[0];
    private boolean reversed;

    /**
     * Looks at a record.
     *
     * @param record from its header on
     * @param length its bytes
     * @return where its DSRs are damaged, -1 if they are not
     */
    public int at(byte[] record, int length) {
        bytes = record;
        Arrays.fill(dsrs, ABSENT);
        int at = RecordHeader.LENGTH;
        while (at < length) {
            int size = sizeAt(at);
            if (size == 0 || at + size > length) {
                return at;
            }
            dsrs[slot(at)] = at;
            at += size;
        }
        reversed = FlowDsr.reversed(this);
        return ABSENT;
    }

    private int sizeAt(int at) {
        if ((u8(at) & IMMEDIATE) != 0) {
            return RecordHeader.WORD;
        }
        return ((u8(at + 1) & LONG_LENGTH) != 0 ? u16(at + 2) : u8(at + 3)) * RecordHeader.WORD;
    }

    private int slot(int at) {
        int type = u8(at) & ~IMMEDIATE;
        return type == UserDataDsr.TYPE && !UserDataDsr.ofSource(this, at) ? UserDataDsr.DESTINATION_SLOT : type;
    }

    /** {@return the offset of the last DSR of a type that has so many bytes behind its header, -1 if there is none} */
    int find(int type, int bytesBehindHeader) {
        int at = dsrs[type];
        return at != ABSENT && sizeAt(at) >= RecordHeader.WORD + bytesBehindHeader ? at : ABSENT;
    }

    /** {@return the bytes of the DSR at an offset, with its header} */
    int size(int at) {
        return sizeAt(at);
    }

    int subtype(int at) {
        return u8(at + 1);
    }

    int qualifier(int at) {
        return u8(at + 2);
    }

    /** {@return the cause, with its option in the low four bits} */
    int cause() {
        return u8(1);
    }

    /**
     * {@return whether source and destination are to change places} Argus marks so a flow whose addresses were noted before its
     * direction was known.
     */
    boolean reversed() {
        return reversed;
    }

    /** {@return the field for what the record has of its source} */
    RecordField ofSource(RecordField source, RecordField destination) {
        return reversed ? destination : source;
    }

    /** {@return the field for what the record has of its destination} */
    RecordField ofDestination(RecordField source, RecordField destination) {
        return reversed ? source : destination;
    }

    int u8(int at) {
        return bytes[at] & 0xFF;
    }

    int u16(int at) {
        return (short) SHORT.get(bytes, at) & 0xFFFF;
    }

    long u32(int at) {
        return (int) INT.get(bytes, at) & 0xFFFF_FFFFL;
    }

    long u64(int at) {
        return (long) LONG.get(bytes, at);
    }

    float f32(int at) {
        return Float.intBitsToFloat((int) INT.get(bytes, at));
    }

    byte[] copy(int at, int count) {
        return Arrays.copyOfRange(bytes, at, at + count);
    }
}
