package org.ocellus.extension.feature;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads a feature in JSON (OSGi Compendium R8, section 159.4); what a sensor has no use for is passed over. */
final class FeatureFile {
    private static final JsonFactory FACTORY = JsonFactory.builder().build();

    private String id = "";
    private String name = "";
    private String description = "";
    private final List<Artifact> bundles = new ArrayList<>();

    private FeatureFile() {}

    /**
     * Reads a feature.
     *
     * @param origin where the stream comes from
     * @throws IOException if it is damaged, or has no name; the message names its place
     */
    static Feature read(InputStream stream, URI origin) throws IOException {
        FeatureFile file = new FeatureFile();
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), stream)) {
            file.object(json, origin);
        } catch (JacksonException e) {
            String problem = e.getOriginalMessage()
                    .replaceFirst(" \\(start marker at .*", ""); // of which nobody knows the place
            throw new IOException(origin + ": line " + e.getLocation().getLineNr() + ": " + problem, e);
        }
        String named = file.name.isEmpty() && !file.id.isEmpty()
                ? Artifact.parse(file.id).name()
                : file.name;
        if (!named.matches("[\\w][\\w.-]*")) {
            throw new IOException(origin + ": expected a feature with a name of letters, digits, '.', '-' and '_'");
        }
        return new Feature(named, file.description, List.copyOf(file.bundles), origin);
    }

    private void object(JsonParser json, URI origin) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new IOException(origin + ": expected a JSON object");
        }
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String member = json.currentName();
            JsonToken value = json.nextToken();
            if (value == JsonToken.VALUE_STRING) {
                text(member, json.getString());
            } else if (value == JsonToken.START_ARRAY && member.equals("bundles")) {
                bundles(json, origin);
            } else {
                json.skipChildren();
            }
        }
    }

    private void text(String member, String value) {
        switch (member) {
            case "id" -> id = value;
            case "name" -> name = value;
            case "description" -> description = value;
            default -> {}
        }
    }

    private void bundles(JsonParser json, URI origin) throws IOException {
        while (json.nextToken() == JsonToken.START_OBJECT) {
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean isId = json.currentName().equals("id");
                if (json.nextToken() == JsonToken.VALUE_STRING && isId) {
                    bundles.add(artifact(json.getString(), origin));
                } else {
                    json.skipChildren();
                }
            }
        }
    }

    private static Artifact artifact(String id, URI origin) throws IOException {
        try {
            return Artifact.parse(id);
        } catch (IOException e) {
            throw new IOException(origin + ": bundle " + e.getMessage(), e);
        }
    }
}
