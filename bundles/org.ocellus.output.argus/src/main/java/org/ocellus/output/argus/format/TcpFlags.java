package org.ocellus.output.argus.format;

import org.ocellus.spi.reader.RecordBuilder;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

/** The flags of a TCP header as bits (RFC 9293 section 3.1) and as letters. */
final class TcpFlags {
    private static final String LETTERS = "FSRPAUEC"; // by bit
    private static final int[] ORDER = {1, 4, 3, 0, 2, 5, 6, 7}; // SAPFRUEC

    private TcpFlags() {}

    /** {@return the bits of a field with letters} */
    static int of(FlowRecord flow, RecordField field, byte[] scratch) {
        int length = flow.text(field, scratch, 0);
        int bits = 0;
        for (int i = 0; i < length; i++) {
            int bit = LETTERS.indexOf(scratch[i]);
            bits |= bit < 0 ? 0 : 1 << bit;
        }
        return bits;
    }

    /** States bits as letters, nothing if there are none. */
    static void state(int bits, RecordField field, RecordBuilder record) {
        StringBuilder letters = new StringBuilder();
        for (int bit : ORDER) {
            if ((bits & 1 << bit) != 0) {
                letters.append(LETTERS.charAt(bit));
            }
        }
        if (!letters.isEmpty()) {
            record.text(field, letters);
        }
    }
}
