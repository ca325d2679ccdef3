package org.ocellus.query.aggregate;

import java.nio.charset.StandardCharsets;
import org.ocellus.query.record.StatedRecord;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

/** Sets of flags as texts of letters: those of TCP in the order SAPFRUEC, those of IPv4 in the order DMF. */
final class FlagLetters {
    private static final String TCP = "SAPFRUEC";
    private static final String IP = "DMF";

    private final byte[] text = new byte[FlowRecord.MAX_TEXT];

    /** States the letters of both records in the first. */
    void unite(StatedRecord sum, FlowRecord next, RecordField field) {
        boolean tcp = field == RecordField.SRC_TCP_FLAGS || field == RecordField.DST_TCP_FLAGS;
        String letters = tcp ? TCP : IP;
        int before = set(sum, field, letters);
        int both = before | set(next, field, letters);
        if (both != before) {
            sum.text(field, text(both, letters));
        }
    }

    private int set(FlowRecord record, RecordField field, String letters) {
        int set = 0;
        int length = record.text(field, text, 0);
        for (int i = 0; i < length; i++) {
            int index = letters.indexOf(text[i]);
            set |= index < 0 ? 0 : 1 << index;
        }
        return set;
    }

    private String text(int set, String letters) {
        int length = 0;
        for (int i = 0; i < letters.length(); i++) {
            if ((set & 1 << i) != 0) {
                text[length++] = (byte) letters.charAt(i);
            }
        }
        return new String(text, 0, length, StandardCharsets.US_ASCII);
    }
}
