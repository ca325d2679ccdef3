package org.ocellus.output.json.zeek;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.ocellus.output.json.reader.JsonStream;
import org.ocellus.spi.reader.RecordBuilder;
import org.ocellus.spi.reader.RecordReader;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A {@code conn.log} in JSON. */
final class ZeekJsonReader implements RecordReader {
    private final JsonStream objects;
    private final Map<String, String> line = new HashMap<>();
    private final ConnLine conn = new ConnLine(line);

    ZeekJsonReader(InputStream stream, String name) {
        objects = new JsonStream(stream, name);
    }

    @Override
    public boolean read(RecordBuilder record) throws IOException {
        return objects.next(parser -> {
            read(parser);
            conn.stateTo(record);
        });
    }

    private void read(JsonParser parser) {
        line.clear();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_ARRAY) {
                line.put(name, firstOf(parser));
            } else if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
                line.put(name, parser.getString());
            } else {
                parser.skipChildren();
            }
        }
    }

    /** Of sets, the first element: a record has one parent. */
    private static String firstOf(JsonParser parser) {
        String first = "";
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token.isScalarValue() && first.isEmpty()) {
                first = parser.getString();
            }
            parser.skipChildren();
        }
        return first;
    }
}
