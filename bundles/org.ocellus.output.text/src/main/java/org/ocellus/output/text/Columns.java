package org.ocellus.output.text;

import static org.ocellus.output.text.Column.Alignment.LEFT;
import static org.ocellus.output.text.Column.Alignment.RIGHT;

import java.time.ZoneId;
import java.util.List;
import org.ocellus.spi.record.RecordField;

/** The columns that are shown, under the titles that {@code ra} has for them. */
final class Columns {
    /** ISO 8601 local date and time with microseconds. */
    private static final int TIME_WIDTH = 26;

    /** Up to 99 seconds with six decimals. */
    private static final int DURATION_WIDTH = 9;

    /** The longest IPv4 address. */
    private static final int ADDRESS_WIDTH = 15;

    private static final int PORT_WIDTH = 5;

    private Columns() {}

    /**
     * {@return the usual columns}
     *
     * @param zone in which times are shown
     */
    static List<Column> usual(ZoneId zone) {
        return List.of(
                new Column("StartTime", LEFT, TIME_WIDTH, new TimeCell(RecordField.START, zone)),
                new Column("Dur", RIGHT, DURATION_WIDTH, new DurationCell()),
                new Column("Proto", LEFT, 5, new ProtocolCell()),
                // An address leans on its port, as one end of the conversation.
                new Column("SrcAddr", RIGHT, ADDRESS_WIDTH, AddressCell.SOURCE),
                new Column("Sport", LEFT, PORT_WIDTH, field(RecordField.SRC_PORT)),
                new Column("Dir", LEFT, 3, new DirectionCell()),
                new Column("DstAddr", RIGHT, ADDRESS_WIDTH, AddressCell.DESTINATION),
                new Column("Dport", LEFT, PORT_WIDTH, new ServiceCell()),
                new Column("SrcPkts", RIGHT, 7, field(RecordField.SRC_PACKETS)),
                new Column("DstPkts", RIGHT, 7, field(RecordField.DST_PACKETS)),
                new Column("SrcBytes", RIGHT, 8, field(RecordField.SRC_BYTES)),
                new Column("DstBytes", RIGHT, 8, field(RecordField.DST_BYTES)),
                new Column("State", LEFT, 5, new StateCell()),
                new Column("Cause", LEFT, 6, field(RecordField.CAUSE)),
                new Column("Path", LEFT, 4, new PathCell()));
    }

    private static Cell field(RecordField field) {
        return (flow, row) -> row.append(flow, field);
    }
}
