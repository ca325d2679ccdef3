package org.ocellus.output.ipfix.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ocellus.spi.reader.RecordBuilder;
import org.ocellus.spi.record.EncapsulationPath;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;

/** The fields of a record as text, whether a reader has stated them or an output was given them. */
final class StatedFields implements RecordBuilder {
    private static final HexFormat HEX = HexFormat.of();

    final Map<RecordField, String> fields = new TreeMap<>();
    final List<String> path = new ArrayList<>();

    /** {@return what a record has} */
    static StatedFields of(FlowRecord flow) {
        StatedFields stated = new StatedFields();
        for (RecordField field : RecordField.values()) {
            if (flow.has(field)) {
                stated.copy(flow, field);
            }
        }
        return stated;
    }

    private void copy(FlowRecord flow, RecordField field) {
        byte[] value = new byte[FlowRecord.MAX_TEXT];
        switch (field.type()) {
            case TEXT -> text(field, new String(value, 0, flow.text(field, value, 0), UTF_8));
            case NUMBER, COUNT, TIME, DURATION, MAC -> number(field, flow.number(field));
            case ADDRESS -> address(field, Arrays.copyOf(value, flow.address(field, value, 0)));
            case BYTES -> {
                int length = flow.bytes(field, value, 0);
                bytes(field, Arrays.copyOf(value, length));
            }
            case LABELS -> {
                for (int i = 0; i < flow.labels(field); i++) {
                    label(field, flow.labelLayer(field, i), flow.label(field, i));
                }
            }
            case PATH -> path(flow.path());
        }
    }

    private void path(EncapsulationPath layers) {
        for (int i = 0; i < layers.size(); i++) {
            if (layers.hasId(i)) {
                layer(layers.name(i), layers.id(i));
            } else {
                layer(layers.name(i));
            }
            if (layers.hasEndpoints(i)) {
                byte[] source = new byte[16];
                byte[] destination = new byte[16];
                int length = layers.sourceAddress(i, source, 0);
                layers.destinationAddress(i, destination, 0);
                endpoints(Arrays.copyOf(source, length), Arrays.copyOf(destination, length));
            }
        }
    }

    @Override
    public void number(RecordField field, long value) {
        fields.put(field, Long.toUnsignedString(value));
    }

    @Override
    public void text(RecordField field, CharSequence value) {
        fields.put(field, value.toString());
    }

    @Override
    public void address(RecordField field, byte[] address) {
        fields.put(field, HEX.formatHex(address));
    }

    @Override
    public void bytes(RecordField field, byte[] bytes) {
        fields.put(field, HEX.formatHex(bytes));
    }

    @Override
    public void layer(String name) {
        path.add(name);
    }

    @Override
    public void layer(String name, long id) {
        path.add(name + " " + id);
    }

    @Override
    public void endpoints(byte[] source, byte[] destination) {
        path.add(path.removeLast() + " over " + HEX.formatHex(source) + " " + HEX.formatHex(destination));
    }

    @Override
    public void label(RecordField field, int layer, long value) {
        fields.merge(field, layer + "/" + value, (before, after) -> before + " " + after);
    }
}
