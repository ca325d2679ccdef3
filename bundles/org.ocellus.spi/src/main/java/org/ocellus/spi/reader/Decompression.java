package org.ocellus.spi.reader;

import java.io.IOException;
import java.io.InputStream;
import org.osgi.annotation.versioning.ProviderType;

/** Reads what is compressed with gzip (RFC 1952) or zstd (RFC 8878), also where it is cut. A service. */
@ProviderType
public interface Decompression {

    /**
     * Finds out by the first bytes whether a stream is compressed. Waits for these.
     *
     * @param stream compressed or not, from its first byte; closed with the result
     * @return the bytes behind all compression; where the stream is cut or damaged, all that can be had, then an exception
     * @throws IOException if the first bytes cannot be read
     */
    InputStream decompress(InputStream stream) throws IOException;
}
