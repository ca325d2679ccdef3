package org.ocellus.engine.output.place;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.ocellus.spi.output.StreamCompression;

/** Gzip as if a bundle brought it, which can leave: what is called behind that is a fault of the engine. */
public final class GzipForTests implements StreamCompression {
    private volatile boolean gone;

    /** From now on nobody may call. */
    public void gone() {
        gone = true;
    }

    @Override
    public OutputStream compress(OutputStream target) throws IOException {
        check();
        return new FilterOutputStream(new GzipMembers(target)) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                check();
                out.write(bytes, offset, length);
            }

            @Override
            public void flush() throws IOException {
                check();
                out.flush();
            }
        };
    }

    private void check() throws IOException {
        if (gone) {
            throw new IOException("called although it is gone");
        }
    }
}
