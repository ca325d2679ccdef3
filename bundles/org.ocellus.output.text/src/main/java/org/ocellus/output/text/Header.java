package org.ocellus.output.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The line of titles, by which the lines behind it are taken apart. */
final class Header {
    /** Titles have letters, digits and underscores; one that was cut ends in an asterisk. */
    private static final Pattern SEPARATOR = Pattern.compile("[^\\w*]");

    private static final Pattern BLANKS = Pattern.compile(" +");

    /** No character: columns are aligned with blanks. */
    private static final char ALIGNED = ' ';

    private final List<Column> columns;
    private final String titles;
    private final char separator;

    private Header(List<Column> columns, String titles, char separator) {
        this.columns = columns;
        this.titles = titles;
        this.separator = separator;
    }

    /** {@return the header in a line, or null if the line is none} A title that was cut so that several begin like it is of no column. */
    static @Nullable Header of(String line, ColumnCatalogue catalogue) {
        String text = line.strip();
        Matcher first = SEPARATOR.matcher(text);
        char separator = first.find() ? first.group().charAt(0) : ALIGNED;
        List<Column> columns = new ArrayList<>();
        for (String title : titles(text, separator)) {
            @Nullable Column column = catalogue.titled(title);
            if (column == null) {
                return null;
            }
            columns.add(column);
        }
        return new Header(columns, normal(text), separator);
    }

    private static List<String> titles(String text, char separator) {
        return Arrays.asList(
                separator == ALIGNED
                        ? BLANKS.split(text, -1)
                        : text.split(Pattern.quote(String.valueOf(separator)), -1));
    }

    private static String normal(String text) {
        return BLANKS.matcher(text.strip()).replaceAll(" ");
    }

    List<Column> columns() {
        return columns;
    }

    /** {@return whether a line is these titles once more, as where files were joined} */
    boolean isRepeatedBy(String line) {
        return normal(line).equals(titles);
    }

    /** {@return what stands in the place of a value that the record has not} */
    String absent() {
        return separator == ALIGNED ? Row.ABSENT : "";
    }

    /**
     * {@return the values in a line, one a column}
     *
     * @throws IllegalArgumentException if there are not as many as columns
     */
    List<String> values(String line) {
        return separator == ALIGNED ? aligned(line) : separated(line);
    }

    /** Each value is one word, but for the path, which takes what the others leave. */
    private List<String> aligned(String line) {
        List<String> words = List.of(BLANKS.split(line.strip(), -1));
        int path = pathColumn();
        int behind = columns.size() - 1 - path;
        if (path < 0 ? words.size() != columns.size() : words.size() < columns.size()) {
            throw new IllegalArgumentException(words.size() + " values, expected " + columns.size() + " by the titles");
        }
        if (path < 0) {
            return words;
        }
        int end = words.size() - behind;
        List<String> values = new ArrayList<>(words.subList(0, path));
        values.add(String.join(" ", words.subList(path, end)));
        values.addAll(words.subList(end, words.size()));
        return values;
    }

    private int pathColumn() {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).cell() instanceof PathCell) {
                return i;
            }
        }
        return -1;
    }

    /** RFC 4180, with any separator. */
    private List<String> separated(String line) {
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char character = line.charAt(i);
            if (character == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                value.append('"');
                i++;
            } else if (character == '"') {
                quoted = !quoted;
            } else if (character == separator && !quoted) {
                values.add(value.toString());
                value.setLength(0);
            } else {
                value.append(character);
            }
        }
        values.add(value.toString());
        if (quoted) {
            throw new IllegalArgumentException("a quotation mark that does not end");
        }
        if (values.size() != columns.size()) {
            throw new IllegalArgumentException(
                    values.size() + " values, expected " + columns.size() + " by the titles");
        }
        return values;
    }
}
