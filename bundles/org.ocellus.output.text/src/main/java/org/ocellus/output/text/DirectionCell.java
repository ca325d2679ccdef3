package org.ocellus.output.text;

import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

/**
 * Who talked to whom, in the signs of {@code ra}.
 *
 * <ul>
 *   <li>{@code ->} only the source sent, or it opened a TCP connection, whoever sent what this record counts;
 *   <li>{@code <->} both sent;
 *   <li>{@code <-} only the destination sent;
 *   <li>{@code ?>}, {@code <?>}, {@code <?} the same of a TCP connection whose opening was not seen, so that source and
 *       destination may be the wrong way round.
 * </ul>
 */
final class DirectionCell implements Cell {
    private static final int TCP = 6;

    /** Both {@code syn} and {@code synack} begin with it; the other ways to tell the initiator are guesses. */
    private static final byte FIRST_LETTER_OF_SYN = 's';

    private final byte[] directionBy = new byte[FlowRecord.MAX_TEXT];

    @Override
    public void render(FlowRecord flow, Row row) {
        boolean sourceSent = flow.number(RecordField.SRC_PACKETS) != 0;
        boolean destinationSent = flow.number(RecordField.DST_PACKETS) != 0;
        boolean connection = flow.number(RecordField.PROTO_NUMBER) == TCP;
        boolean openingSeen = connection && sawOpening(flow);
        row.append(destinationSent && !openingSeen ? '<' : ' ').append(connection && !openingSeen ? '?' : '-');
        if (sourceSent || !destinationSent || openingSeen) {
            row.append('>');
        }
    }

    private boolean sawOpening(FlowRecord flow) {
        return flow.text(RecordField.DIRECTION_BY, directionBy, 0) > 0 && directionBy[0] == FIRST_LETTER_OF_SYN;
    }

    @Override
    public void parse(String text, TextRecord record) {
        if (text.indexOf('?') < 0) {
            record.openingSeen();
        }
    }
}
