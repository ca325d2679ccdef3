package org.ocellus.spi.reader;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a file in UTF-8, and where one is in it, for formats whose records are lines. A line that does not end is damage: the
 * file was cut. Not thread-safe.
 */
public final class LineInput {
    /** The most bytes of a line, far more than any record has: what has longer ones is no such file. */
    public static final int LONGEST = 1 << 20;

    private final InputStream stream;
    private final String name;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private long number;
    private long start;
    private long offset;

    /**
     * Begins in front of the first line.
     *
     * @param stream read byte by byte, so buffered; the caller closes it
     * @param name of the file, for messages
     */
    public LineInput(InputStream stream, String name) {
        this.stream = stream;
        this.name = name;
    }

    /**
     * {@return the next line without its line feed, or null behind the last}
     *
     * @throws IOException if the stream cannot be read, a line is longer than {@value #LONGEST} bytes, or the last one does not
     *     end; the last two name file, line and offset
     */
    public @Nullable String next() throws IOException {
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

    /**
     * {@return an error in the line read last, that names file, line from 1 and the offset of its first byte}
     *
     * @param problem what is wrong
     */
    public IOException damaged(String problem) {
        return new IOException(name + ": line " + number + ", offset " + start + ": " + problem);
    }
}
