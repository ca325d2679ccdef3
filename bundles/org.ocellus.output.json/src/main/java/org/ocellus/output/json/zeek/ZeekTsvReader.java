package org.ocellus.output.json.zeek;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ocellus.spi.reader.LineInput;
import org.ocellus.spi.reader.RecordBuilder;
import org.ocellus.spi.reader.RecordReader;

/** A {@code conn.log} in Zeek's own format. Several logs may stand behind one another, each with its header. */
final class ZeekTsvReader implements RecordReader {
    private static final String TAB = "\t";

    private final LineInput lines;
    private final Map<String, String> line = new HashMap<>();
    private final ConnLine conn = new ConnLine(line);
    private List<String> fields = List.of();
    private String unset = "-";
    private String empty = "(empty)";

    ZeekTsvReader(InputStream stream, String name) {
        lines = new LineInput(stream, name);
    }

    @Override
    public boolean read(RecordBuilder record) throws IOException {
        for (@Nullable String text = lines.next(); text != null; text = lines.next()) {
            if (text.startsWith("#")) {
                header(text);
            } else if (!text.isEmpty()) {
                values(text);
                state(record);
                return true;
            }
        }
        return false;
    }

    private void header(String text) throws IOException {
        List<String> words = split(text);
        switch (words.getFirst()) {
            case "#fields" -> fields = words.subList(1, words.size());
            case "#unset_field" -> unset = words.getLast();
            case "#empty_field" -> empty = words.getLast();
            case "#path" -> require("conn", words.getLast());
            default -> {
                if (text.startsWith("#separator ")) {
                    require("#separator \\x09", text);
                }
            }
        }
    }

    private void require(String expected, String found) throws IOException {
        if (!expected.equals(found)) {
            throw lines.damaged("'" + found + "': expected '" + expected + "'");
        }
    }

    private void values(String text) throws IOException {
        List<String> values = split(text);
        if (fields.isEmpty()) {
            throw lines.damaged("values in front of the header #fields");
        }
        if (values.size() != fields.size()) {
            throw lines.damaged(values.size() + " values, expected " + fields.size() + " by #fields");
        }
        line.clear();
        for (int i = 0; i < values.size(); i++) {
            String value = values.get(i);
            if (!value.equals(unset) && !value.equals(empty)) {
                line.put(fields.get(i), unescaped(value));
            }
        }
    }

    private void state(RecordBuilder record) throws IOException {
        try {
            conn.stateTo(record);
        } catch (IllegalArgumentException e) {
            throw lines.damaged(String.valueOf(e.getMessage()));
        }
    }

    private static List<String> split(String text) {
        return Arrays.asList(text.split(TAB, -1));
    }

    /** {@code \xHH} stands for a byte. */
    private static String unescaped(String value) {
        if (value.indexOf('\\') < 0) {
            return value;
        }
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            boolean escape = value.startsWith("\\x", i) && i + 4 <= value.length();
            int code = escape ? code(value.substring(i + 2, i + 4)) : -1;
            plain.append(code < 0 ? value.charAt(i) : (char) code);
            i += code < 0 ? 0 : 3;
        }
        return plain.toString();
    }

    private static int code(String digits) {
        try {
            return Integer.parseInt(digits, 16);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
