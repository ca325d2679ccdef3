package org.ocellus.shell.command;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Rows of one kind: an aligned table for people, JSON for programs. Values are numbers, texts, booleans or lists of texts. */
final class Listing {
    private static final String GAP = "  ";

    private final List<String> columns;
    private final List<List<Object>> rows = new ArrayList<>();

    /**
     * Begins an empty listing.
     *
     * @param columns names of the columns, in lower case; the keys in JSON
     */
    Listing(String... columns) {
        this.columns = List.of(columns);
    }

    /** Appends a row with one value a column. */
    Listing row(Object... values) {
        if (values.length != columns.size()) {
            throw new IllegalArgumentException(values.length + " values for " + columns.size() + " columns");
        }
        rows.add(List.of(values));
        return this;
    }

    /** {@return the listing in the form asked for} */
    String show(boolean json) {
        return json ? json() : table();
    }

    /** {@return a table with a heading; numbers to the right, texts to the left} */
    String table() {
        List<Integer> widths =
                IntStream.range(0, columns.size()).mapToObj(this::width).toList();
        List<String> lines = new ArrayList<>();
        lines.add(line(columns, widths));
        for (List<Object> row : rows) {
            lines.add(line(row.stream().map(Listing::text).toList(), widths));
        }
        return String.join("\n", lines);
    }

    private String line(List<String> cells, List<Integer> widths) {
        return IntStream.range(0, cells.size())
                .mapToObj(i -> pad(cells.get(i), widths.get(i), isNumeric(i)))
                .collect(Collectors.joining(GAP))
                .stripTrailing();
    }

    private static String pad(String cell, int width, boolean right) {
        String space = " ".repeat(width - cell.length());
        return right ? space + cell : cell + space;
    }

    private int width(int column) {
        return rows.stream()
                .mapToInt(row -> text(row.get(column)).length())
                .reduce(columns.get(column).length(), Math::max);
    }

    private boolean isNumeric(int column) {
        return !rows.isEmpty() && rows.stream().allMatch(row -> row.get(column) instanceof Number);
    }

    private static String text(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(Object::toString).collect(Collectors.joining(" "))
                : value.toString();
    }

    /** {@return an array with an object a row} */
    String json() {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            generator.writeStartArray();
            for (List<Object> row : rows) {
                generator.writeStartObject();
                for (int i = 0; i < columns.size(); i++) {
                    generator.writeName(columns.get(i));
                    write(generator, row.get(i));
                }
                generator.writeEndObject();
            }
            generator.writeEndArray();
        }
        return text.toString();
    }

    private static void write(JsonGenerator generator, Object value) {
        switch (value) {
            case Boolean flag -> generator.writeBoolean(flag);
            case BigDecimal number -> generator.writeNumber(number);
            case Number number -> generator.writeNumber(number.longValue());
            case List<?> list -> {
                generator.writeStartArray();
                list.forEach(element -> write(generator, element));
                generator.writeEndArray();
            }
            default -> generator.writeString(value.toString());
        }
    }
}
