package org.ocellus.query.aggregate;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.ocellus.query.key.KeyEncoder;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

/** Which way round two records of one flow are, and which of them is to be believed. */
final class Direction {
    /** A handshake tells the initiator; all else is a guess, which a handshake seen later corrects. */
    private static final Set<String> HANDSHAKE = Set.of("syn", "synack");

    private final KeyEncoder straight =
            KeyEncoder.of(RecordField.SRC_ADDR, RecordField.SRC_PORT, RecordField.DST_ADDR, RecordField.DST_PORT);
    private final KeyEncoder turned =
            KeyEncoder.of(RecordField.DST_ADDR, RecordField.DST_PORT, RecordField.SRC_ADDR, RecordField.SRC_PORT);
    private final byte[] text = new byte[FlowRecord.MAX_TEXT];

    /** {@return whether the initiator of one record is the responder of the other} */
    boolean isOpposite(FlowRecord a, FlowRecord b) {
        byte[] ends = straight.encode(a);
        return !Arrays.equals(ends, straight.encode(b)) && Arrays.equals(ends, turned.encode(b));
    }

    /**
     * {@return whether the second record is to be believed} A handshake counts more than a guess, of two that are alike the later.
     */
    boolean isSurer(FlowRecord sum, FlowRecord next, boolean later) {
        boolean toldBySum = isTold(sum);
        boolean toldByNext = isTold(next);
        return toldBySum == toldByNext ? later : toldByNext;
    }

    private boolean isTold(FlowRecord record) {
        int length = record.text(RecordField.DIRECTION_BY, text, 0);
        return HANDSHAKE.contains(new String(text, 0, length, StandardCharsets.US_ASCII));
    }
}
