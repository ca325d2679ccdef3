package org.ocellus.engine.output.place;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/**
 * A place that only the format knows, such as a collector on the network.
 *
 * @param location as the user stated it
 */
public record Elsewhere(String location) implements Place {

    @Override
    public OutputStream stream() throws IOException {
        throw new IOException(
                "this format is not written to " + location + "; expected a file's name, or - for standard output");
    }

    @Override
    public Optional<Place> beside() {
        return Optional.of(this);
    }

    @Override
    public void close() {}
}
