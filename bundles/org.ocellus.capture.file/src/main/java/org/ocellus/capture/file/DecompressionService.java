package org.ocellus.capture.file;

import java.io.IOException;
import java.io.InputStream;
import org.osgi.service.component.annotations.Component;

/** What captures are decompressed with, for files of records too. */
@Component
public final class DecompressionService implements org.ocellus.spi.reader.Decompression {

    @Override
    public InputStream decompress(InputStream stream) throws IOException {
        return Decompression.decompress(stream);
    }
}
