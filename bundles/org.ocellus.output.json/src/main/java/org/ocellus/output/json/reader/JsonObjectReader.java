package org.ocellus.output.json.reader;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.ocellus.output.json.profile.LabelLayers;
import org.ocellus.spi.reader.RecordBuilder;
import org.ocellus.spi.record.RecordField;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * One object of the sensor's own vocabulary. Members may stand in any order, and what an object is ({@code type}) at its end, so
 * everything is gathered before it is handed on. Reused.
 */
final class JsonObjectReader {
    private static final Map<String, RecordField> FIELDS =
            Arrays.stream(RecordField.values()).collect(Collectors.toMap(RecordField::key, field -> field));

    /** By type of the field: {@code Long}, {@code String}, {@code byte[]}. */
    private final Map<RecordField, Object> values = new EnumMap<>(RecordField.class);

    private final JsonPath path = new JsonPath();
    private final JsonLabels source = new JsonLabels(RecordField.SRC_LABELS);
    private final JsonLabels destination = new JsonLabels(RecordField.DST_LABELS);

    /**
     * Reads an object.
     *
     * @param parser stands at its beginning, and afterwards at its end
     * @throws IllegalArgumentException if a member has a value that it cannot have; names the member
     */
    void read(JsonParser parser) {
        values.clear();
        path.clear();
        source.clear();
        destination.clear();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            if (parser.nextToken() == JsonToken.VALUE_NULL) {
                continue;
            }
            try {
                member(name, parser);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
            }
        }
    }

    /** {@return whether the object was a flow or tunnel record} */
    boolean isRecord() {
        Object type = values.get(RecordField.TYPE);
        return "flow".equals(type) || "tunnel".equals(type);
    }

    private void member(String name, JsonParser parser) {
        RecordField field = FIELDS.get(name);
        if (field != null) {
            field(field, parser);
        } else if (name.equals(LabelLayers.SOURCE)) {
            source.readLayers(parser);
        } else if (name.equals(LabelLayers.DESTINATION)) {
            destination.readLayers(parser);
        } else {
            parser.skipChildren();
        }
    }

    private void field(RecordField field, JsonParser parser) {
        switch (field.type()) {
            case TEXT -> values.put(field, Values.text(parser));
            case ADDRESS -> values.put(field, AddressText.bytes(Values.text(parser)));
            case BYTES -> values.put(field, Values.hexadecimal(parser));
            case NUMBER, COUNT, TIME, DURATION, MAC -> values.put(field, Values.number(parser, field.type()));
            case PATH -> path.read(parser);
            case LABELS -> (field == RecordField.SRC_LABELS ? source : destination).readLabels(parser);
        }
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
