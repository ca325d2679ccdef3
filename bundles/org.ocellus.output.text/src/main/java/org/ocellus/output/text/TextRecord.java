package org.ocellus.output.text;

import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ocellus.spi.reader.RecordBuilder;
import org.ocellus.spi.record.IpProtocol;
import org.ocellus.spi.record.RecordField;

/**
 * What the cells of a line state of a record. Some of {@code ra}'s columns mean one thing of a flow and another of a tunnel,
 * and which it is stands in a third, so everything is gathered first. Where a field has a column of its own, that one
 * counts. Reused.
 */
final class TextRecord {
    private static final int PROTOCOLS = 256;
    private static final long TCP = 6;
    private static final String TUNNEL = "tunnel";
    private static final Map<String, Long> PROTOCOL_NUMBERS = IntStream.range(0, PROTOCOLS)
            .boxed()
            .collect(Collectors.toMap(IpProtocol::keyword, Integer::longValue, (first, second) -> first));

    private final PortNames names;

    /** By type of the field: {@code Long}, {@code String}, {@code byte[]}. */
    private final Map<RecordField, Object> values = new EnumMap<>(RecordField.class);

    private final Map<RecordField, byte[]> ends = new EnumMap<>(RecordField.class);
    private final Map<RecordField, String> ports = new EnumMap<>(RecordField.class);
    private final Map<RecordField, long[]> mpls = new EnumMap<>(RecordField.class);
    private final Map<RecordField, long[]> labels = new EnumMap<>(RecordField.class);
    private final PathText path = new PathText();
    private @Nullable Long vlan;
    private @Nullable String protocol;
    private boolean openingSeen;

    /**
     * Makes an empty record.
     *
     * @param names what ports are called
     */
    TextRecord(PortNames names) {
        this.names = names;
    }

    void clear() {
        values.clear();
        ends.clear();
        ports.clear();
        mpls.clear();
        labels.clear();
        path.clear();
        vlan = null;
        protocol = null;
        openingSeen = false;
    }

    /** States a field from the text that the record writes of it; of other types than LABELS and PATH. */
    void field(RecordField field, String text) {
        values.put(
                field,
                switch (field.type()) {
                    case TEXT -> text;
                    case NUMBER, COUNT -> TextValues.unsigned(text);
                    case MAC -> AddressText.mac(text);
                    case ADDRESS -> AddressText.bytes(text);
                    case BYTES -> HexFormat.of().parseHex(text);
                    case TIME, DURATION, LABELS, PATH ->
                        throw new IllegalArgumentException(field + " has a cell of its own");
                });
    }

    /** States a field of type NUMBER, COUNT, TIME or DURATION. */
    void number(RecordField field, long value) {
        values.put(field, value);
    }

    /** States the protocol of a flow or the kind of a tunnel. */
    void protocol(String keyword) {
        protocol = keyword;
    }

    /** States that it is a tunnel. */
    void tunnel() {
        values.putIfAbsent(RecordField.TYPE, TUNNEL);
    }

    /**
     * States the address of an end.
     *
     * @param own which field it is of a flow; of a tunnel, it is the outer one
     */
    void end(RecordField own, String text) {
        ends.put(own, AddressText.bytes(text));
    }

    /** States a port by number or name; in place of a destination port, a tunnel has its identifier. */
    void port(RecordField field, String text) {
        ports.put(field, text);
    }

    /** States that the opening of a connection was seen, so that the source is its initiator. */
    void openingSeen() {
        openingSeen = true;
    }

    void path(String text) {
        path.add(text);
    }

    /** States the identifier of the innermost VLAN. */
    void vlan(String text) {
        vlan = TextValues.unsigned(text);
    }

    /** States the labels of one direction, those of MPLS or all. */
    void labels(RecordField field, boolean ofMpls, String text) {
        (ofMpls ? mpls : labels).put(field, PathText.values(text));
    }

    /**
     * Draws the conclusions and hands on the record.
     *
     * @throws IllegalArgumentException if they make no sense
     */
    void stateTo(RecordBuilder record) {
        boolean tunnel = TUNNEL.equals(values.get(RecordField.TYPE)) || values.containsKey(RecordField.TUNNEL);
        protocol(tunnel);
        addresses(tunnel);
        ports(tunnel);
        times();
        layers();
        values.forEach((field, value) -> state(field, value, record));
        path.stateTo(record);
    }

    private void protocol(boolean tunnel) {
        if (protocol == null) {
            return;
        }
        values.putIfAbsent(tunnel ? RecordField.TUNNEL : RecordField.PROTO, protocol);
        @Nullable Long number = PROTOCOL_NUMBERS.get(protocol);
        if (!tunnel && number != null) {
            values.putIfAbsent(RecordField.PROTO_NUMBER, number);
        }
        if (openingSeen && Long.valueOf(TCP).equals(values.get(RecordField.PROTO_NUMBER))) {
            values.putIfAbsent(RecordField.DIRECTION_BY, "syn");
        }
    }

    private void addresses(boolean tunnel) {
        ends.forEach((own, address) -> {
            RecordField outer = own == RecordField.SRC_ADDR ? RecordField.OUTER_SRC_ADDR : RecordField.OUTER_DST_ADDR;
            values.putIfAbsent(tunnel ? outer : own, address);
        });
    }

    private void ports(boolean tunnel) {
        boolean identifier = tunnel && !ports.containsKey(RecordField.SRC_PORT);
        ports.forEach((field, text) -> values.putIfAbsent(identifier ? RecordField.ID : field, port(text)));
    }

    private long port(String text) {
        if (TextValues.isNumber(text)) {
            return TextValues.unsigned(text);
        }
        int port = values.get(RecordField.PROTO_NUMBER) instanceof Long number
                ? names.port(number.intValue(), text)
                : PortNames.UNKNOWN;
        if (port == PortNames.UNKNOWN) {
            throw new IllegalArgumentException("'" + text + "' is no number and no name of a port of "
                    + (protocol == null ? "a protocol that is not stated" : protocol) + " on this host");
        }
        return port;
    }

    /** The end is not among the usual columns, and yet follows from them. */
    private void times() {
        if (values.get(RecordField.START) instanceof Long start
                && values.get(RecordField.DURATION) instanceof Long duration) {
            values.putIfAbsent(RecordField.END, start + duration);
        }
    }

    /** Where there is no column of the path, those of VLAN and labels tell a part of it. */
    private void layers() {
        if (!path.isEmpty()) {
            return;
        }
        if (vlan != null) {
            path.layer("vlan", vlan);
        }
        if (!mpls.isEmpty()) {
            int layer = path.layer("mpls", null);
            mpls.forEach((field, stack) -> path.labels(field, layer, stack));
        }
        labels.forEach((field, stack) -> {
            if (!mpls.containsKey(field)) {
                path.labels(field, -1, stack);
            }
        });
    }

    private static void state(RecordField field, Object value, RecordBuilder record) {
        switch (field.type()) {
            case NUMBER, COUNT, TIME, DURATION, MAC -> record.number(field, (Long) value);
            case TEXT -> record.text(field, (String) value);
            case ADDRESS -> record.address(field, (byte[]) value);
            case BYTES -> record.bytes(field, (byte[]) value);
            case LABELS, PATH -> throw new IllegalStateException(field + " is gathered elsewhere");
        }
    }
}
