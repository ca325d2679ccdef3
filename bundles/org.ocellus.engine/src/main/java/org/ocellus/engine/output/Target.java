package org.ocellus.engine.output;

import java.io.Console;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.ocellus.engine.output.place.Place;
import org.ocellus.spi.output.OutputTarget;

/** What a format is told of one output. */
record Target(TargetName name, String sensor, Map<String, String> options, Place place)
        implements OutputTarget, AutoCloseable {
    Target {
        options = Map.copyOf(options);
    }

    /** {@return the same output at another place} */
    Target at(Place other) {
        return new Target(name, sensor, options, other);
    }

    @Override
    public String kind() {
        return name.kind();
    }

    @Override
    public String location() {
        return name.location();
    }

    @Override
    public boolean terminal() {
        Object console = System.console(); // of some platforms null
        return name.standardOutput() && console instanceof Console there && there.isTerminal();
    }

    @Override
    public OutputStream stream() throws IOException {
        return place.stream();
    }

    @Override
    public void close() throws IOException {
        place.close();
    }
}
