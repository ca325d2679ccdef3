package org.ocellus.output.json.reader;

import java.util.EnumMap;
import java.util.Map;
import org.ocellus.spi.reader.RecordBuilder;
import org.ocellus.spi.record.RecordField;
import tools.jackson.core.JsonParser;

/**
 * What an object states of a record. Members may stand in any order, and what an object is ({@code type}) at its end, so
 * everything is gathered before it is handed on. Reused.
 */
public final class GatheredRecord {
    /** By type of the field: {@code Long}, {@code String}, {@code byte[]}. */
    private final Map<RecordField, Object> values = new EnumMap<>(RecordField.class);

    private final JsonPath path = new JsonPath();
    private final JsonLabels source = new JsonLabels(RecordField.SRC_LABELS);
    private final JsonLabels destination = new JsonLabels(RecordField.DST_LABELS);

    /** Forgets everything. */
    void clear() {
        values.clear();
        path.clear();
        source.clear();
        destination.clear();
    }

    /** {@return whether the object was a flow or tunnel record} */
    boolean isRecord() {
        Object type = values.get(RecordField.TYPE);
        return "flow".equals(type) || "tunnel".equals(type);
    }

    /** {@return whether a field was stated} Of those of type LABELS and PATH that is not told. */
    public boolean has(RecordField field) {
        return values.containsKey(field);
    }

    /** States a field of type NUMBER, COUNT, TIME, DURATION or MAC. */
    public void number(RecordField field, long value) {
        values.put(field, value);
    }

    /** States a field of type TEXT. */
    public void text(RecordField field, String value) {
        values.put(field, value);
    }

    /** States a field of type ADDRESS, in network byte order. */
    public void address(RecordField field, byte[] value) {
        values.put(field, value);
    }

    /** Takes from a field what was stated of it, and states it of another of the same type unless that was stated too. */
    public void move(RecordField from, RecordField to) {
        Object value = values.remove(from);
        if (value != null) {
            values.putIfAbsent(to, value);
        }
    }

    /** Reads the value of a field as the sensor's own vocabulary writes it. */
    void read(RecordField field, JsonParser parser) {
        switch (field.type()) {
            case TEXT -> text(field, Values.text(parser));
            case ADDRESS -> address(field, AddressText.bytes(Values.text(parser)));
            case BYTES -> values.put(field, Values.hexadecimal(parser));
            case NUMBER, COUNT, TIME, DURATION, MAC -> number(field, Values.number(parser, field.type()));
            case PATH -> path.read(parser);
            case LABELS -> labels(field).readLabels(parser);
        }
    }

    /** Reads which layers the labels of a direction belong to. */
    void readLabelLayers(RecordField field, JsonParser parser) {
        labels(field).readLayers(parser);
    }

    private JsonLabels labels(RecordField field) {
        return field == RecordField.SRC_LABELS ? source : destination;
    }

    /** Hands on what was read. */
    void stateTo(RecordBuilder record) {
        values.forEach((field, value) -> state(field, value, record));
        path.stateTo(record);
        source.stateTo(record);
        destination.stateTo(record);
    }

    private static void state(RecordField field, Object value, RecordBuilder record) {
        switch (field.type()) {
            case TEXT -> text(field, (String) value, record);
            case ADDRESS -> record.address(field, (byte[]) value);
            case BYTES -> record.bytes(field, (byte[]) value);
            case NUMBER, COUNT, TIME, DURATION, MAC -> record.number(field, (Long) value);
            case LABELS, PATH -> throw new IllegalStateException(field + " is read elsewhere");
        }
    }

    private static void text(RecordField field, String value, RecordBuilder record) {
        if (!value.isEmpty()) {
            record.text(field, value);
        }
    }
}
