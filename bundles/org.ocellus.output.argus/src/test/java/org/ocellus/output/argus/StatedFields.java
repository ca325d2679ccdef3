package org.ocellus.output.argus;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ocellus.spi.reader.RecordBuilder;
import org.ocellus.spi.record.EncapsulationPath;
import org.ocellus.spi.record.FieldType;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

/** What a reader states of one record, as text: the same text that a record would give. */
final class StatedFields implements RecordBuilder {
    private static final HexFormat COLONS = HexFormat.ofDelimiter(":");

    private final Map<RecordField, String> fields = new TreeMap<>();
    private final List<String> path = new ArrayList<>();

    /** {@return the fields of a record in the same form} */
    static StatedFields of(FlowRecord flow) {
        StatedFields stated = new StatedFields();
        byte[] text = new byte[FlowRecord.MAX_TEXT];
        for (RecordField field : RecordField.values()) {
            if (flow.has(field)) {
                switch (field.type()) {
                    case PATH -> stated.path(flow.path());
                    case LABELS -> {
                        for (int i = 0; i < flow.labels(field); i++) {
                            stated.label(field, flow.labelLayer(field, i), flow.label(field, i));
                        }
                    }
                    case TEXT, ADDRESS, BYTES ->
                        stated.fields.put(field, new String(text, 0, flow.text(field, text, 0), UTF_8));
                    case NUMBER, COUNT, TIME, DURATION, MAC -> stated.number(field, flow.number(field));
                }
            }
        }
        return stated;
    }

    private void path(EncapsulationPath layers) {
        for (int i = 0; i < layers.size(); i++) {
            if (layers.hasId(i)) {
                layer(layers.name(i), layers.id(i));
            } else {
                layer(layers.name(i));
            }
        }
    }

    Map<RecordField, String> fields() {
        return fields;
    }

    List<String> path() {
        return path;
    }

    @Override
    public void number(RecordField field, long value) {
        fields.put(
                field,
                field.type() == FieldType.MAC
                        ? COLONS.formatHex(HexFormat.of().parseHex("%012x".formatted(value)))
                        : Long.toUnsignedString(value));
    }

    @Override
    public void text(RecordField field, CharSequence value) {
        fields.put(field, value.toString());
    }

    @Override
    public void address(RecordField field, byte[] address) {
        if (address.length == 6) {
            fields.put(field, COLONS.formatHex(address));
            return;
        }
        try {
            fields.put(field, InetAddress.getByAddress(address).getHostAddress());
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public void bytes(RecordField field, byte[] bytes) {
        fields.put(field, HexFormat.of().formatHex(bytes));
    }

    @Override
    public void layer(String name) {
        path.add(name);
    }

    @Override
    public void layer(String name, long id) {
        path.add(name + ":" + id);
    }

    @Override
    public void endpoints(byte[] source, byte[] destination) {
        throw new UnsupportedOperationException("the format has no outer addresses");
    }

    @Override
    public void label(RecordField field, int layer, long value) {
        fields.merge(field, layer + "/" + value, (a, b) -> a + "," + b);
    }

    @Override
    public String toString() {
        return fields + " " + path;
    }
}
