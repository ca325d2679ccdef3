package org.ocellus.output.json.zeek;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ocellus.output.json.reader.AddressText;
import org.ocellus.output.json.reader.TimeText;
import org.ocellus.spi.reader.RecordBuilder;
import org.ocellus.spi.record.IpProtocol;
import org.ocellus.spi.record.RecordField;

/**
 * A line of {@code conn.log} as a record: the one record of a flow, whose counts are its totals. Zeek knows bytes of IP packets;
 * they stand in for the wire bytes of frames where these are not stated.
 */
final class ConnLine {
    private static final int ICMP = 1;
    private static final int TCP = 6;
    private static final int UDP = 17;
    private static final int ICMPV6 = 58;

    private final Map<String, String> values;

    /**
     * Makes a reader of lines.
     *
     * @param values of the line at hand by column; one that is unset is not in it
     */
    ConnLine(Map<String, String> values) {
        this.values = values;
    }

    /**
     * States the record.
     *
     * @throws IllegalArgumentException if a column has a value that it cannot have; names the column
     */
    void stateTo(RecordBuilder record) {
        record.text(RecordField.TYPE, "flow");
        times(record);
        address("id.orig_h", RecordField.SRC_ADDR, record);
        address("id.resp_h", RecordField.DST_ADDR, record);
        int protocol = protocol();
        protocol(protocol, record);
        if (protocol == ICMP || protocol == ICMPV6) {
            icmp(protocol == ICMPV6, record);
        } else {
            number("id.orig_p", RecordField.SRC_PORT, record);
            number("id.resp_p", RecordField.DST_PORT, record);
        }
        counts(record);
        state(protocol, record);
        if (protocol == TCP) {
            directionBy(record);
            flags(true, RecordField.SRC_TCP_FLAGS, record);
            flags(false, RecordField.DST_TCP_FLAGS, record);
        }
        vlan("vlan", record);
        vlan("inner_vlan", record);
        mac("orig_l2_addr", RecordField.SRC_MAC, record);
        mac("resp_l2_addr", RecordField.DST_MAC, record);
        text("community_id", RecordField.COMMUNITY_ID, record);
        text("uid", RecordField.FLOW_ID, record);
        parent(record);
        record.number(RecordField.RECORD_NUMBER, 1);
    }

    private interface Conversion<T> {
        T of(String text);
    }

    private <T> @Nullable T value(String column, Conversion<T> conversion) {
        @Nullable String text = values.get(column);
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return conversion.of(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + text + "' is no value of " + column, e);
        }
    }

    private void times(RecordBuilder record) {
        @Nullable Long start = value("ts", ConnLine::time);
        if (start == null) {
            throw new IllegalArgumentException("a line without ts");
        }
        @Nullable Long duration = value("duration", ConnLine::seconds);
        long lasted = duration == null ? 0 : duration;
        record.number(RecordField.START, start);
        record.number(RecordField.FLOW_START, start);
        record.number(RecordField.END, start + lasted);
        record.number(RecordField.DURATION, lasted);
    }

    /** Zeek writes seconds since the epoch, or RFC 3339 where {@code LogAscii::json_timestamps} says so. */
    private static Long time(String text) {
        return text.indexOf('T') > 0 ? Long.valueOf(TimeText.time(text)) : seconds(text);
    }

    private static Long seconds(String text) {
        return TimeText.seconds(new BigDecimal(text));
    }

    private void address(String column, RecordField field, RecordBuilder record) {
        byte @Nullable [] address = value(column, AddressText::bytes);
        if (address != null) {
            record.address(field, address);
        }
    }

    private void number(String column, RecordField field, RecordBuilder record) {
        @Nullable Long number = value(column, Long::parseUnsignedLong);
        if (number != null) {
            record.number(field, number);
        }
    }

    private void text(String column, RecordField field, RecordBuilder record) {
        @Nullable String text = value(column, each -> each);
        if (text != null) {
            record.text(field, text);
        }
    }

    private void mac(String column, RecordField field, RecordBuilder record) {
        @Nullable Long mac = value(column, AddressText::mac);
        if (mac != null) {
            record.number(field, mac);
        }
    }

    private void vlan(String column, RecordBuilder record) {
        @Nullable Long id = value(column, Long::parseUnsignedLong);
        if (id != null) {
            record.layer("vlan", id);
        }
    }

    private void parent(RecordBuilder record) {
        @Nullable String parents = values.get("tunnel_parents");
        if (parents != null && !parents.isEmpty()) {
            int comma = parents.indexOf(',');
            record.text(RecordField.PARENT, comma < 0 ? parents : parents.substring(0, comma));
        }
    }

    /** {@return the IP protocol number, -1 if it is not known} Logs before Zeek 7.1 have no ip_proto. */
    private int protocol() {
        @Nullable Integer number = value("ip_proto", Integer::valueOf);
        if (number != null) {
            return number;
        }
        boolean v6 = values.getOrDefault("id.orig_h", "").indexOf(':') >= 0;
        return switch (values.getOrDefault("proto", "")) {
            case "tcp" -> TCP;
            case "udp" -> UDP;
            case "icmp" -> v6 ? ICMPV6 : ICMP;
            default -> -1;
        };
    }

    private void protocol(int number, RecordBuilder record) {
        if (number < 0) {
            text("proto", RecordField.PROTO, record);
            return;
        }
        record.number(RecordField.PROTO_NUMBER, number);
        record.text(RecordField.PROTO, IpProtocol.keyword(number));
    }

    private void icmp(boolean v6, RecordBuilder record) {
        @Nullable Integer type = value("id.orig_p", Integer::valueOf);
        @Nullable Integer second = value("id.resp_p", Integer::valueOf);
        if (type == null || second == null) {
            return;
        }
        record.number(RecordField.ICMP_TYPE, type);
        record.number(RecordField.ICMP_CODE, IcmpPorts.oneWay(v6, type) ? second : 0);
    }

    private void counts(RecordBuilder record) {
        count("orig_pkts", RecordField.SRC_PACKETS, RecordField.TOTAL_SRC_PACKETS, record);
        count("resp_pkts", RecordField.DST_PACKETS, RecordField.TOTAL_DST_PACKETS, record);
        count(bytes("orig"), RecordField.SRC_BYTES, RecordField.TOTAL_SRC_BYTES, record);
        count(bytes("resp"), RecordField.DST_BYTES, RecordField.TOTAL_DST_BYTES, record);
        count("orig_bytes", RecordField.SRC_PAYLOAD_BYTES, RecordField.TOTAL_SRC_PAYLOAD_BYTES, record);
        count("resp_bytes", RecordField.DST_PAYLOAD_BYTES, RecordField.TOTAL_DST_PAYLOAD_BYTES, record);
    }

    private String bytes(String end) {
        return end + (values.containsKey(end + "_l2_bytes") ? "_l2_bytes" : "_ip_bytes");
    }

    private void count(String column, RecordField delta, RecordField total, RecordBuilder record) {
        number(column, delta, record);
        number(column, total, record);
    }

    /** The nearest of Argus's words. */
    private void state(int protocol, RecordBuilder record) {
        String state = values.getOrDefault("conn_state", "");
        String word = switch (protocol) {
            case TCP -> tcpState(state);
            case ICMP -> "8".equals(values.get("id.orig_p")) ? "ECO" : "";
            case ICMPV6 -> "128".equals(values.get("id.orig_p")) ? "ECO" : "";
            default -> state.equals("SF") ? "CON" : state.isEmpty() ? "" : "INT";
        };
        if (!word.isEmpty()) {
            record.text(RecordField.STATE, word);
        }
        boolean closed = word.equals("FIN") || word.equals("RST");
        record.text(RecordField.CAUSE, closed ? "closed" : "idle");
    }

    private static String tcpState(String state) {
        return switch (state) {
            case "S0" -> "REQ";
            case "S1", "OTH" -> "CON";
            case "SF", "S2", "S3", "SH", "SHR" -> "FIN";
            case "REJ", "RSTO", "RSTR", "RSTOS0", "RSTRH" -> "RST";
            default -> "";
        };
    }

    /** Zeek, too, takes for the originator who sent SYN, or got SYN and ACK. */
    private void directionBy(RecordBuilder record) {
        String history = values.getOrDefault("history", "");
        if (has(history, true, 's')) {
            record.text(RecordField.DIRECTION_BY, "syn");
        } else if (has(history, false, 'h')) {
            record.text(RecordField.DIRECTION_BY, "synack");
        }
    }

    /** The flags that show in {@code history}, in the record's order. */
    private void flags(boolean source, RecordField field, RecordBuilder record) {
        String history = values.getOrDefault("history", "");
        StringBuilder flags = new StringBuilder();
        if (has(history, source, 's') || has(history, source, 'h')) {
            flags.append('S');
        }
        if (has(history, source, 'a') || has(history, source, 'h')) {
            flags.append('A');
        }
        if (has(history, source, 'f')) {
            flags.append('F');
        }
        if (has(history, source, 'r')) {
            flags.append('R');
        }
        if (!flags.isEmpty()) {
            record.text(field, flags);
        }
    }

    private static boolean has(String history, boolean source, char letter) {
        return history.indexOf(source ? Character.toUpperCase(letter) : letter) >= 0;
    }
}
