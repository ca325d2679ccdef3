package org.ocellus.output.json.reader;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** What the first object of a file has in it, as far as the bytes go that are there. */
public final class JsonHead {
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonHead() {}

    /** {@return the members of the first object with their texts; those that are no texts are empty} */
    public static Map<String, String> members(byte[] head) {
        Map<String, String> members = new HashMap<>();
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), head)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return members;
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                members.put(name, parser.nextToken() == JsonToken.VALUE_STRING ? parser.getString() : "");
                parser.skipChildren();
            }
        } catch (JacksonException e) {
            // no JSON, or cut: what was seen by then decides
        }
        return members;
    }
}
