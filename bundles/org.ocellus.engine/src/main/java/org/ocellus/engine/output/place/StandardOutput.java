package org.ocellus.engine.output.place;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Standard output, which stays open. A reader that has left does not come back. */
public final class StandardOutput implements Place {
    private final OutputStream stream = new FileOutputStream(FileDescriptor.out);

    @Override
    public OutputStream stream() {
        return stream;
    }

    @Override
    public boolean isRetriable() {
        return false;
    }

    @Override
    public void close() throws IOException {
        stream.flush();
    }
}
