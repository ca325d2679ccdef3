package org.ocellus.app.audit;

import java.io.StringWriter;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ocellus.launch.audit.Actor;
import org.ocellus.launch.audit.AuditEntry;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** An entry as one line of JSON. */
final class AuditLine {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String TIME = "time";
    private static final String USER = "user";
    private static final String VIA = "via";
    private static final String COMMAND = "command";
    private static final String OUTCOME = "outcome";
    private static final String FAILURE = "failure";

    private AuditLine() {}

    /** {@return the line, without its end} */
    static String of(AuditEntry entry) {
        StringWriter line = new StringWriter();
        try (JsonGenerator generator = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
            generator.writeStartObject();
            generator.writeStringProperty(TIME, entry.time().toString());
            generator.writeStringProperty(USER, entry.actor().user());
            generator.writeStringProperty(VIA, entry.actor().via());
            generator.writeStringProperty(COMMAND, entry.command());
            generator.writeStringProperty(OUTCOME, entry.succeeded() ? "done" : "failed");
            if (!entry.succeeded()) {
                generator.writeStringProperty(FAILURE, entry.failure());
            }
            generator.writeEndObject();
        }
        return line.toString();
    }

    /** {@return the entry of a line; nothing if the line is damaged, as the last one may be after a loss of power} */
    static Optional<AuditEntry> parse(String line) {
        Map<String, String> values = new HashMap<>();
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), line)) {
            @Nullable String name = null;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME) {
                    name = parser.currentName();
                } else if (token == JsonToken.VALUE_STRING && name != null) {
                    values.put(name, parser.getString());
                }
            }
            return Optional.of(new AuditEntry(
                    Instant.parse(values.getOrDefault(TIME, "")),
                    new Actor(values.getOrDefault(USER, "?"), values.getOrDefault(VIA, "?")),
                    values.getOrDefault(COMMAND, ""),
                    values.getOrDefault(FAILURE, "")));
        } catch (JacksonException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
