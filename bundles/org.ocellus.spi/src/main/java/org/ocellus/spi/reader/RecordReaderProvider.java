package org.ocellus.spi.reader;

import java.io.IOException;
import java.io.InputStream;
import org.osgi.annotation.versioning.ConsumerType;

/** Reads one format of records back. Register it as a service with the property {@value #KIND}. */
@ConsumerType
public interface RecordReaderProvider {
    /** Service property: the name of the format, as in {@code -w json:FILE}. */
    String KIND = "ocellus.reader";

    /** The most bytes that {@link #recognizes} is given. */
    int HEAD_BYTES = 4096;

    /**
     * {@return whether a file is of this format} Asked again with more bytes, if there are more and no format was told by these.
     *
     * @param head the first bytes of the file, after decompression; fewer than {@value #HEAD_BYTES} if the file is shorter, or if
     *     no more of it has come yet
     */
    boolean recognizes(byte[] head);

    /**
     * Opens a file.
     *
     * @param stream from the first byte of the file, after decompression; closed by whoever opened it
     * @param name of the file, for messages
     * @throws IOException if the file is not of this format; the message names file and offset
     */
    RecordReader open(InputStream stream, String name) throws IOException;
}
