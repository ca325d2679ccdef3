package org.ocellus.output.json.ecs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigInteger;
import java.net.InetAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The published list of fields, and what in an event is not as it says. */
final class EcsFields {
    /** What the schema leaves to whoever writes events. */
    private static final String OWN = "ocellus";

    private record Field(String type, boolean array) {}

    private final Map<String, Field> fields = new HashMap<>();

    static EcsFields published() {
        EcsFields published = new EcsFields();
        try (InputStream stream =
                        Objects.requireNonNull(EcsFields.class.getResourceAsStream("/schemas/ecs-fields.csv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
            lines.lines().map(line -> line.split(",", -1)).forEach(published::add);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return published;
    }

    private void add(String[] line) {
        fields.put(line[0], new Field(line[1], line[2].equals("array")));
    }

    List<String> violations(Map<String, Object> event) {
        List<String> violations = new ArrayList<>();
        event.forEach((name, value) -> {
            if (!name.equals(OWN)) {
                check(name, value, violations);
            }
        });
        return violations;
    }

    private void check(String name, Object value, List<String> violations) {
        Field field = fields.get(name);
        if (value instanceof Map<?, ?> object && (field == null || field.type().equals("object"))) {
            object.forEach((member, each) -> check(name + "." + member, each, violations));
        } else if (field == null) {
            violations.add(name + ": there is no such field");
        } else if (field.array() != value instanceof List<?>) {
            violations.add(name + ": array or not");
        } else {
            List<?> values = value instanceof List<?> list ? list : List.of(value);
            values.stream()
                    .filter(each -> !fits(each, field.type()))
                    .forEach(each -> violations.add(name + ": " + each + " is no " + field.type()));
        }
    }

    private static boolean fits(Object value, String type) {
        return switch (type) {
            case "keyword", "match_only_text" -> value instanceof String;
            case "long" -> value instanceof Integer || value instanceof Long || value instanceof BigInteger;
            case "date" -> value instanceof String text && isDate(text);
            case "ip" -> value instanceof String text && isIp(text);
            default -> false;
        };
    }

    private static boolean isDate(String text) {
        try {
            return Instant.parse(text).isAfter(Instant.EPOCH.minusNanos(1));
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static boolean isIp(String text) {
        try {
            return InetAddress.ofLiteral(text).getAddress().length > 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
