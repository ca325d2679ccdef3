package org.ocellus.output.argus.format;

import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

/** Short ASCII texts in a number, so that they can be compared without allocating. */
final class Word {
    private static final int MAX_LENGTH = Long.BYTES;

    private Word() {}

    /** {@return the number for a text of at most 8 letters} */
    static long of(String text) {
        long word = 0;
        for (int i = 0; i < text.length(); i++) {
            word = word << Byte.SIZE | text.charAt(i);
        }
        return word;
    }

    /** {@return the number for a field of type TEXT, 0 if it is absent or longer than 8 bytes} */
    static long of(FlowRecord flow, RecordField field, byte[] scratch) {
        int length = flow.text(field, scratch, 0);
        if (length > MAX_LENGTH) {
            return 0;
        }
        long word = 0;
        for (int i = 0; i < length; i++) {
            word = word << Byte.SIZE | (scratch[i] & 0xFF);
        }
        return word;
    }
}
