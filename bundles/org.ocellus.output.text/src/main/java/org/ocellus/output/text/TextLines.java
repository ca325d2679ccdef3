package org.ocellus.output.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ocellus.spi.reader.LineInput;

/** Lines of a file of columns, without their colours and without remarks. */
final class TextLines {
    /** ECMA-48 section 8.3.117, Select Graphic Rendition: what {@link Style} puts around lines. */
    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");

    private final LineInput lines;

    TextLines(InputStream stream, String name) {
        lines = new LineInput(stream, name);
    }

    /** {@return the next line that is neither empty nor a remark, or null behind the last} */
    @Nullable String next() throws IOException {
        for (@Nullable String text = lines.next(); text != null; text = lines.next()) {
            String plain = plain(text);
            if (!isPassedOver(plain)) {
                return plain;
            }
        }
        return null;
    }

    /** {@return a line without colours, and without the carriage return that some programs end lines with} */
    static String plain(String text) {
        String line = text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
        return line.indexOf('\u001b') < 0 ? line : COLOUR.matcher(line).replaceAll("");
    }

    /** {@return whether a line is no record: empty, or a remark such as a management record} */
    static boolean isPassedOver(String plain) {
        return plain.startsWith("#") || plain.chars().allMatch(each -> each == ' ');
    }

    /** {@return an error in the line read last} */
    IOException damaged(String problem) {
        return lines.damaged(problem);
    }
}
