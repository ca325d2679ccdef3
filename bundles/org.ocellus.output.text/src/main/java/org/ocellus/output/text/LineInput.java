package org.ocellus.output.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lines of a file without their colours, and where one is in it. A line that does not end is damage: the file was cut. */
final class LineInput {
    /** Longer than any line of columns; what is longer is no text. */
    private static final int LONGEST = 1 << 20;

    /** ECMA-48 section 8.3.117, Select Graphic Rendition: what {@link Style} puts around lines. */
    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");

    private final InputStream stream;
    private final String name;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private long number;
    private long start;
    private long offset;

    LineInput(InputStream stream, String name) {
        this.stream = stream;
        this.name = name;
    }

    /** {@return the next line that is neither empty nor a remark, or null behind the last} */
    @Nullable String next() throws IOException {
        for (@Nullable String text = nextLine(); text != null; text = nextLine()) {
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

    private @Nullable String nextLine() throws IOException {
        line.reset();
        number++;
        start = offset;
        for (int octet = stream.read(); octet >= 0; octet = stream.read()) {
            offset++;
            if (octet == '\n') {
                return line.toString(UTF_8);
            }
            if (line.size() == LONGEST) {
                throw damaged("a line of more than " + LONGEST + " bytes");
            }
            line.write(octet);
        }
        if (line.size() > 0) {
            throw damaged("cut inside a line");
        }
        return null;
    }

    /** {@return an error in the line read last} */
    IOException damaged(String problem) {
        return new IOException(name + ": line " + number + ", offset " + start + ": " + problem);
    }
}
