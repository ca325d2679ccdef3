package org.ocellus.output.json.reader;

import java.util.ArrayList;
import java.util.List;
import org.ocellus.spi.reader.RecordBuilder;
import org.ocellus.spi.record.RecordField;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Labels of one direction, and which layers they belong to, where that is stated. */
final class JsonLabels {
    private static final int UNKNOWN = -1;

    private final RecordField field;
    private final List<Long> labels = new ArrayList<>();
    private final List<Integer> layers = new ArrayList<>();

    JsonLabels(RecordField field) {
        this.field = field;
    }

    void clear() {
        labels.clear();
        layers.clear();
    }

    void readLabels(JsonParser parser) {
        Values.expect(parser, JsonToken.START_ARRAY, "an array of labels");
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            labels.add(Values.unsigned(parser));
        }
    }

    void readLayers(JsonParser parser) {
        Values.expect(parser, JsonToken.START_ARRAY, "an array of numbers");
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Values.expect(parser, JsonToken.VALUE_NUMBER_INT, "a whole number");
            layers.add(parser.getIntValue());
        }
    }

    void stateTo(RecordBuilder record) {
        for (int i = 0; i < labels.size(); i++) {
            record.label(field, i < layers.size() ? layers.get(i) : UNKNOWN, labels.get(i));
        }
    }
}
