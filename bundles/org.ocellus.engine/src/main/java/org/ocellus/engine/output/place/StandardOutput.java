package org.ocellus.engine.output.place;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/** Standard output, which stays open. A reader that has left does not come back. */
public final class StandardOutput implements Place {
    private static final List<Path> DEVICE = List.of(Path.of("/dev/stdout"));

    private final OutputStream stream = new FileOutputStream(FileDescriptor.out);

    @Override
    public OutputStream stream() {
        return stream;
    }

    /** Where it is a file, who appends to what is read never comes to an end. */
    @Override
    public List<Path> overwritten() {
        return DEVICE;
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
