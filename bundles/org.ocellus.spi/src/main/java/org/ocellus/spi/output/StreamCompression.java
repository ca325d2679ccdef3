package org.ocellus.spi.output;

import java.io.IOException;
import java.io.OutputStream;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Compresses the files that outputs write. Register it as a service with the properties {@value #NAME} and {@value #SUFFIX}.
 */
@ConsumerType
@FunctionalInterface
public interface StreamCompression {
    /** Service property: the word that asks for it, as in {@code compress=zstd}. */
    String NAME = "ocellus.compression";

    /** Service property: how names of files end that are compressed so without being told, such as {@code .zst}. */
    String SUFFIX = "ocellus.compression.suffix";

    /**
     * Begins to compress. The stream's {@code flush} completes a unit that can be decompressed alone, such as a gzip member or
     * a zstd frame, and hands it on: a file that is cut there is a sound one. {@code close} does the same, releases memory and
     * leaves the target open.
     *
     * @param target where compressed bytes go
     * @throws IOException if the target cannot be written
     */
    OutputStream compress(OutputStream target) throws IOException;
}
