package org.ocellus.compression.zstd;

import java.io.OutputStream;
import org.ocellus.spi.output.StreamCompression;
import org.osgi.service.component.annotations.Component;

/** Compresses what is named {@code .zst}, or asked for with {@code compress=zstd}. */
@Component(property = {StreamCompression.NAME + "=zstd", StreamCompression.SUFFIX + "=.zst"})
public final class ZstdCompression implements StreamCompression {

    @Override
    public OutputStream compress(OutputStream target) {
        return new ZstdFrames(target);
    }
}
