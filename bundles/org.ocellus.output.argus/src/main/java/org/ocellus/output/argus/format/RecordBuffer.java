package org.ocellus.output.argus.format;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.ocellus.spi.record.FlowRecord;

/** One record while it is written: header, then DSRs one behind the other. Reused; not thread-safe. */
public final class RecordBuffer {
    /** The longest record that is written has the fixed DSRs, some 500 bytes, and user data of both sides. */
    private static final int CAPACITY = 4096;

    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private static final int NO_DSR = -1;
    private static final int QUALIFIER_OFFSET = 2;
    private static final int LENGTH_OFFSET = 3;
    private static final int LONG_LENGTH_OFFSET = 2;

    private final byte[] bytes = new byte[CAPACITY];
    private final byte[] scratch = new byte[FlowRecord.MAX_TEXT];
    private int length;
    private int dsr = NO_DSR;
    private boolean longDsr;

    /** {@return the bytes of the record, {@link #length} of them} */
    public byte[] bytes() {
        return bytes;
    }

    /** {@return room for a text or for bytes of the record that is written} */
    byte[] scratch() {
        return scratch;
    }

    /** {@return the number of bytes} */
    public int length() {
        return length;
    }

    /**
     * Begins a record.
     *
     * @param type one of {@link RecordHeader}
     * @param cause with its option in the low four bits
     */
    public void begin(int type, int cause) {
        length = 0;
        dsr = NO_DSR;
        u8(type | RecordHeader.VERSION);
        u8(cause);
        u16(0);
    }

    /** Begins a DSR whose length has 8 bits; what was begun before is complete. */
    void dsr(int type, int subtype, int qualifier) {
        endDsr();
        dsr = length;
        longDsr = false;
        u8(type);
        u8(subtype);
        u8(qualifier);
        u8(0);
    }

    /** Begins a DSR whose length has 16 bits, in place of the qualifier. */
    void longDsr(int type, int subtype) {
        endDsr();
        dsr = length;
        longDsr = true;
        u8(type);
        u8(subtype | StoredRecord.LONG_LENGTH);
        u16(0);
    }

    /** Sets the qualifier of the DSR that is being written. */
    void qualifier(int qualifier) {
        bytes[dsr + QUALIFIER_OFFSET] = (byte) qualifier;
    }

    /** Completes the record. */
    public void end() {
        endDsr();
        SHORT.set(bytes, 2, (short) (length / RecordHeader.WORD));
    }

    private void endDsr() {
        while (length % RecordHeader.WORD != 0) {
            u8(0);
        }
        if (dsr == NO_DSR) {
            return;
        }
        int words = (length - dsr) / RecordHeader.WORD;
        if (longDsr) {
            SHORT.set(bytes, dsr + LONG_LENGTH_OFFSET, (short) words);
        } else {
            bytes[dsr + LENGTH_OFFSET] = (byte) words;
        }
        dsr = NO_DSR;
    }

    void u8(long value) {
        bytes[length++] = (byte) value;
    }

    void u16(long value) {
        SHORT.set(bytes, length, (short) value);
        length += Short.BYTES;
    }

    void u32(long value) {
        INT.set(bytes, length, (int) value);
        length += Integer.BYTES;
    }

    void u64(long value) {
        LONG.set(bytes, length, value);
        length += Long.BYTES;
    }

    /** IEEE 754 single precision, as XDR has it (RFC 4506 section 4.6). */
    void f32(double value) {
        u32(Float.floatToIntBits((float) value));
    }

    void bytes(byte[] source, int offset, int count) {
        System.arraycopy(source, offset, bytes, length, count);
        length += count;
    }

    void zeros(int count) {
        for (int i = 0; i < count; i++) {
            u8(0);
        }
    }
}
