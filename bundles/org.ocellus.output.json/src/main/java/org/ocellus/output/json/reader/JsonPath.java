package org.ocellus.output.json.reader;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ocellus.spi.reader.RecordBuilder;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The member {@code path}: an array of layers, outermost first. */
final class JsonPath {

    private static final class Layer {
        private String name = "";
        private @Nullable Long id;
        private byte @Nullable [] source;
        private byte @Nullable [] destination;

        void stateTo(RecordBuilder record) {
            if (id == null) {
                record.layer(name);
            } else {
                record.layer(name, id);
            }
            if (source != null && destination != null) {
                record.endpoints(source, destination);
            }
        }
    }

    private final List<Layer> layers = new ArrayList<>();

    void clear() {
        layers.clear();
    }

    void read(JsonParser parser) {
        Values.expect(parser, JsonToken.START_ARRAY, "an array of layers");
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Values.expect(parser, JsonToken.START_OBJECT, "a layer");
            layers.add(layer(parser));
        }
    }

    private static Layer layer(JsonParser parser) {
        Layer layer = new Layer();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String member = parser.currentName();
            parser.nextToken();
            switch (member) {
                case "layer" -> layer.name = Values.text(parser);
                case "id" -> layer.id = Values.unsigned(parser);
                case "src_addr" -> layer.source = AddressText.bytes(Values.text(parser));
                case "dst_addr" -> layer.destination = AddressText.bytes(Values.text(parser));
                default -> parser.skipChildren();
            }
        }
        if (layer.name.isEmpty()) {
            throw new IllegalArgumentException("a layer without a name");
        }
        return layer;
    }

    void stateTo(RecordBuilder record) {
        for (Layer layer : layers) {
            layer.stateTo(record);
        }
    }
}
