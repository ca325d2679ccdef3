package org.ocellus.output.text;

import java.io.IOException;
import java.util.Map;
import org.ocellus.spi.output.OutputTarget;

/** What the user wants of text, by {@code -w text:FILE?NAME=VALUE} or the settings {@code output.text.NAME}. */
final class TextOptions {
    static final String COLUMNS = "columns";
    static final String SEPARATOR = "separator";
    static final String HEADER = "header";
    static final String COLOUR = "color";
    static final String NAMES = "names";
    static final String MANAGEMENT = "management";

    private static final String TAB = "\\t";

    private final Map<String, String> options;
    private final boolean terminal;

    TextOptions(OutputTarget target) {
        options = target.options();
        terminal = target.terminal();
    }

    String columns() {
        return options.getOrDefault(COLUMNS, "");
    }

    boolean header() throws IOException {
        return isSet(HEADER, true);
    }

    boolean names() throws IOException {
        return isSet(NAMES, false);
    }

    boolean management() throws IOException {
        return isSet(MANAGEMENT, false);
    }

    /** {@return whether columns are to be aligned rather than separated} */
    boolean aligned() {
        return options.getOrDefault(SEPARATOR, "").isEmpty();
    }

    /** {@return the character between values, unless they are aligned} */
    char separator() throws IOException {
        String separator = options.getOrDefault(SEPARATOR, "");
        String meant = separator.equals(TAB) ? "\t" : separator;
        if (meant.length() != 1 || meant.charAt(0) >= 0x7f || meant.charAt(0) == '"') {
            throw new IOException(SEPARATOR + "=" + separator
                    + ": expected one ASCII character, such as , or ; or \\t for a tabulator");
        }
        return meant.charAt(0);
    }

    /** {@return how lines look} A terminal is asked only where the user did not say. */
    Style style() throws IOException {
        String colour = options.getOrDefault(COLOUR, "auto");
        boolean wanted = switch (colour) {
            case "always" -> true;
            case "never" -> false;
            case "auto" -> terminal && colourIsWelcome();
            default -> throw new IOException(COLOUR + "=" + colour + ": expected always, never or auto");
        };
        return wanted ? Style.COLOURED : Style.PLAIN;
    }

    /** <a href="https://no-color.org">no-color.org</a>: set and not empty, whatever the value, means plain. */
    private static boolean colourIsWelcome() {
        String noColor = System.getenv("NO_COLOR");
        return noColor == null || noColor.isEmpty();
    }

    private boolean isSet(String name, boolean otherwise) throws IOException {
        String value = options.get(name);
        if (value == null) {
            return otherwise;
        }
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IOException(name + "=" + value + ": expected true or false");
        };
    }
}
