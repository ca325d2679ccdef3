package org.ocellus.output.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON back as maps, lists, strings and exact numbers ({@code BigInteger}, {@code BigDecimal}, {@code Integer}, {@code Long}). */
public final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    /** {@return the objects in the text, which must hold one a line and end with a line feed} */
    public static List<Map<String, Object>> lines(String text) {
        List<Map<String, Object>> objects = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            objects.add(object(text.substring(start, end)));
            start = end + 1;
        }
        if (start != text.length()) {
            throw new AssertionError("no line feed behind: " + text.substring(start));
        }
        return objects;
    }

    /** {@return the object in a member} */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> object(Map<String, Object> object, String member) {
        return (Map<String, Object>) Objects.requireNonNull(object.get(member), member);
    }

    private static Map<String, Object> object(String line) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new AssertionError("not an object: " + line);
            }
            Map<String, Object> object = members(parser);
            if (parser.nextToken() != null) {
                throw new AssertionError("more than one value: " + line);
            }
            return object;
        }
    }

    private static Map<String, Object> members(JsonParser parser) {
        Map<String, Object> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            if (members.put(name, value(parser, parser.nextToken())) != null) {
                throw new AssertionError("member twice: " + name);
            }
        }
        return members;
    }

    private static Object value(JsonParser parser, @Nullable JsonToken token) {
        if (token == null) {
            throw new AssertionError("broke off");
        }
        return switch (token) {
            case START_OBJECT -> members(parser);
            case START_ARRAY -> elements(parser);
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT -> parser.getNumberValue();
            case VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
            default -> throw new AssertionError("unexpected " + token);
        };
    }

    private static List<Object> elements(JsonParser parser) {
        List<Object> elements = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            elements.add(value(parser, token));
        }
        return elements;
    }
}
