package org.ocellus.output.text;

import static org.ocellus.output.text.Column.Alignment.LEFT;
import static org.ocellus.output.text.Column.Alignment.RIGHT;

import java.time.ZoneId;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ocellus.spi.record.RecordField;

/**
 * Every column that can be asked for, by name: those of {@code ra}, under its titles and in its units, and each field of
 * the record under its own name.
 */
final class ColumnCatalogue {
    /** ISO 8601 local date and time with microseconds. */
    private static final int TIME_WIDTH = 26;

    /** Up to 99 seconds with six decimals. */
    private static final int DURATION_WIDTH = 9;

    /** The longest IPv4 address. */
    private static final int ADDRESS_WIDTH = 15;

    /** Six octets with colons. */
    private static final int MAC_WIDTH = 17;

    private static final int PORT_WIDTH = 5;
    private static final int COUNT_WIDTH = 7;
    private static final int BYTES_WIDTH = 8;
    private static final int LEAST = 1;
    static final String VLAN = "vlan";
    private static final String MPLS = "mpls";

    /** Ends a title that was cut. */
    private static final String CUT = "*";

    private static final Cell NOTHING = (flow, row) -> {};

    private final ZoneId zone;
    private final PortNames names;
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final Map<String, Column> titled = new HashMap<>();

    /**
     * Makes the columns.
     *
     * @param zone in which times are shown
     * @param names what ports are called
     */
    ColumnCatalogue(ZoneId zone, PortNames names) {
        this.zone = zone;
        this.names = names;
        ends();
        counts();
        rates();
        network();
        tcp();
        packetSizesAndTimes();
        fields();
        columns.values().forEach(column -> titled.put(column.title(), column));
    }

    /** {@return the column of that name, or null if there is none} */
    @Nullable Column column(String name) {
        return columns.get(name);
    }

    /**
     * {@return the column of that title, or null if there is none}
     *
     * @param title as it stands above a column; it may be cut. Where several begin like it, what stands below tells nothing
     */
    @Nullable Column titled(String title) {
        if (!title.endsWith(CUT)) {
            return titled.get(title);
        }
        String beginning = title.substring(0, title.length() - CUT.length());
        List<Column> found = columns.values().stream()
                .filter(column -> column.title().startsWith(beginning))
                .distinct()
                .toList();
        return switch (found.size()) {
            case 0 -> null;
            case 1 -> found.getFirst();
            default -> new Column(title, LEFT, LEAST, NOTHING);
        };
    }

    /** {@return the names of all columns} */
    Set<String> names() {
        return Collections.unmodifiableSet(columns.keySet());
    }

    private void ends() {
        add("stime", "StartTime", LEFT, TIME_WIDTH, new TimeCell(RecordField.START, zone));
        add("ltime", "LastTime", LEFT, TIME_WIDTH, new TimeCell(RecordField.END, zone));
        add("dur", "Dur", RIGHT, DURATION_WIDTH, DurationCell.seconds(RecordField.DURATION));
        add("srcid", "SrcId", LEFT, LEAST, new FieldCell(RecordField.SENSOR));
        add("proto", "Proto", LEFT, PORT_WIDTH, new ProtocolCell());
        // An address leans on its port, as one end of the conversation.
        add("saddr", "SrcAddr", RIGHT, ADDRESS_WIDTH, AddressCell.SOURCE);
        add("sport", "Sport", LEFT, PORT_WIDTH, new PortCell(RecordField.SRC_PORT, names));
        add("dir", "Dir", LEFT, LEAST, new DirectionCell());
        add("daddr", "DstAddr", RIGHT, ADDRESS_WIDTH, AddressCell.DESTINATION);
        add("dport", "Dport", LEFT, PORT_WIDTH, new ServiceCell(names));
        add("state", "State", LEFT, LEAST, new StateCell());
        add("cause", "Cause", LEFT, 6, new FieldCell(RecordField.CAUSE));
        add("path", "Path", LEFT, LEAST, new PathCell());
        add("smac", "SrcMac", LEFT, MAC_WIDTH, new FieldCell(RecordField.SRC_MAC));
        add("dmac", "DstMac", LEFT, MAC_WIDTH, new FieldCell(RecordField.DST_MAC));
        add("suser", "srcUdata", LEFT, LEAST, new UserDataCell(RecordField.SRC_USER_DATA));
        add("duser", "dstUdata", LEFT, LEAST, new UserDataCell(RecordField.DST_USER_DATA));
    }

    private void counts() {
        pair("pkts", "Pkts", COUNT_WIDTH, RecordField.SRC_PACKETS, RecordField.DST_PACKETS);
        pair("bytes", "Bytes", BYTES_WIDTH, RecordField.SRC_BYTES, RecordField.DST_BYTES);
        pair("appbytes", "AppBytes", BYTES_WIDTH, RecordField.SRC_PAYLOAD_BYTES, RecordField.DST_PAYLOAD_BYTES);
        pair("retrans", "Retrans", LEAST, RecordField.SRC_RETRANSMISSIONS, RecordField.DST_RETRANSMISSIONS);
        // What was lost on the way shows in what was sent again.
        pair("loss", "Loss", LEAST, RecordField.SRC_RETRANSMISSIONS, RecordField.DST_RETRANSMISSIONS);
        sides("gap", "Gap", RecordField.SRC_GAP_BYTES, RecordField.DST_GAP_BYTES);
    }

    private void rates() {
        add("rate", "Rate", RIGHT, LEAST, RateCell.PACKETS);
        add("srate", "SrcRate", RIGHT, LEAST, RateCell.SOURCE_PACKETS);
        add("drate", "DstRate", RIGHT, LEAST, RateCell.DESTINATION_PACKETS);
        add("load", "Load", RIGHT, LEAST, RateCell.BITS);
        add("sload", "SrcLoad", RIGHT, LEAST, RateCell.SOURCE_BITS);
        add("dload", "DstLoad", RIGHT, LEAST, RateCell.DESTINATION_BITS);
    }

    private void network() {
        both("vlan", "Vlan", new LayerIdCell(VLAN));
        both("vid", "Vid", new LayerIdCell(VLAN));
        add("smpls", "sMpls", RIGHT, LEAST, new LabelsCell(RecordField.SRC_LABELS, MPLS));
        add("dmpls", "dMpls", RIGHT, LEAST, new LabelsCell(RecordField.DST_LABELS, MPLS));
        sides("ttl", "Ttl", RecordField.SRC_TTL, RecordField.DST_TTL);
        sides("tos", "Tos", RecordField.SRC_TOS, RecordField.DST_TOS);
        sides("dsb", "DSb", RecordField.SRC_DSCP, RecordField.DST_DSCP);
        sides("hops", "Hops", RecordField.SRC_HOPS, RecordField.DST_HOPS);
    }

    private void tcp() {
        add("tcprtt", "TcpRtt", RIGHT, DURATION_WIDTH - 1, DurationCell.seconds(RecordField.TCP_RTT));
        add("synack", "SynAck", RIGHT, DURATION_WIDTH - 1, DurationCell.seconds(RecordField.SYN_SYNACK_TIME));
        add("ackdat", "AckDat", RIGHT, DURATION_WIDTH - 1, DurationCell.seconds(RecordField.SYNACK_ACK_TIME));
        sides("win", "Win", RecordField.SRC_WINDOW_MAX, RecordField.DST_WINDOW_MAX);
        sides("tcpb", "TCPBase", RecordField.SRC_TCP_SEQ, RecordField.DST_TCP_SEQ);
    }

    private void packetSizesAndTimes() {
        sides("meansz", "MeanPktSz", RecordField.SRC_PACKET_SIZE_MEAN, RecordField.DST_PACKET_SIZE_MEAN);
        sides("maxsz", "MaxPktSz", RecordField.SRC_PACKET_SIZE_MAX, RecordField.DST_PACKET_SIZE_MAX);
        sides("minsz", "MinPktSz", RecordField.SRC_PACKET_SIZE_MIN, RecordField.DST_PACKET_SIZE_MIN);
        milliseconds("sintpkt", "SIntPkt", RecordField.SRC_INTERPACKET_MEAN);
        milliseconds("dintpkt", "DIntPkt", RecordField.DST_INTERPACKET_MEAN);
        milliseconds("sjit", "SrcJitter", RecordField.SRC_JITTER);
        milliseconds("djit", "DstJitter", RecordField.DST_JITTER);
    }

    /** Where a field has the name of one of {@code ra}'s columns, {@code ra}'s is meant. */
    private void fields() {
        for (RecordField field : RecordField.values()) {
            columns.putIfAbsent(field.key(), column(field));
        }
    }

    private Column column(RecordField field) {
        return switch (field.type()) {
            case TEXT, BYTES -> new Column(field.key(), LEFT, LEAST, new FieldCell(field));
            case MAC -> new Column(field.key(), LEFT, MAC_WIDTH, new FieldCell(field));
            case ADDRESS -> new Column(field.key(), RIGHT, ADDRESS_WIDTH, new FieldCell(field));
            case NUMBER, COUNT -> new Column(field.key(), RIGHT, LEAST, new FieldCell(field));
            case TIME -> new Column(field.key(), LEFT, TIME_WIDTH, new TimeCell(field, zone));
            case DURATION -> new Column(field.key(), RIGHT, DURATION_WIDTH, DurationCell.seconds(field));
            case LABELS -> new Column(field.key(), RIGHT, LEAST, new LabelsCell(field, null));
            case PATH -> new Column(field.key(), LEFT, LEAST, new PathCell());
        };
    }

    private void add(String name, String title, Column.Alignment alignment, int width, Cell cell) {
        columns.put(name, new Column(title, alignment, width, cell));
    }

    /** A count in three columns: {@code pkts}, {@code spkts}, {@code dpkts}. */
    private void pair(String name, String title, int width, RecordField source, RecordField destination) {
        add(name, "Tot" + title, RIGHT, width, new SumCell(source, destination));
        add("s" + name, "Src" + title, RIGHT, width, new FieldCell(source));
        add("d" + name, "Dst" + title, RIGHT, width, new FieldCell(destination));
    }

    private void sides(String name, String title, RecordField source, RecordField destination) {
        add("s" + name, "s" + title, RIGHT, LEAST, new FieldCell(source));
        add("d" + name, "d" + title, RIGHT, LEAST, new FieldCell(destination));
    }

    /** {@code ra} has a column a direction; what is part of the path is the same in both. */
    private void both(String name, String title, Cell cell) {
        add("s" + name, "s" + title, RIGHT, LEAST, cell);
        add("d" + name, "d" + title, RIGHT, LEAST, cell);
    }

    private void milliseconds(String name, String title, RecordField field) {
        add(name, title, RIGHT, DURATION_WIDTH, DurationCell.milliseconds(field));
    }
}
