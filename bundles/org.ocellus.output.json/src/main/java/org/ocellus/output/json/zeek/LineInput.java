package org.ocellus.output.json.zeek;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Lines of a file, and where one is in it. A line that does not end is damage: the file was cut. */
final class LineInput {
    /** Longer than any line of a log; what is longer is no log. */
    private static final int LONGEST = 1 << 20;

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

    /** {@return the next line without its end, or null behind the last} */
    @Nullable String next() throws IOException {
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
