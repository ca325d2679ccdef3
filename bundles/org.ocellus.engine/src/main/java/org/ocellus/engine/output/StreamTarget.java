package org.ocellus.engine.output;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ocellus.spi.output.OutputTarget;

/** A file or standard output. It stays open while the bundle that writes to it is exchanged. */
final class StreamTarget implements OutputTarget, AutoCloseable {
    private final TargetName name;
    private final Map<String, String> options;
    private final String sensor;
    private final String location;
    private @Nullable OutputStream stream;

    StreamTarget(TargetName name, Map<String, String> options, String sensor) {
        this.name = name;
        this.options = Map.copyOf(options);
        this.sensor = sensor;
        location = name.location();
    }

    @Override
    public String kind() {
        return name.kind();
    }

    @Override
    public String sensor() {
        return sensor;
    }

    @Override
    public String location() {
        return location;
    }

    @Override
    public Map<String, String> options() {
        return options;
    }

    @Override
    public boolean terminal() {
        Object console = System.console(); // of some platforms null
        return name.standardOutput() && console instanceof Console there && there.isTerminal();
    }

    @Override
    public synchronized OutputStream stream() throws IOException {
        OutputStream open = stream;
        if (open == null) {
            open = name.standardOutput() ? new FileOutputStream(FileDescriptor.out) : file();
            stream = open;
        }
        return open;
    }

    private OutputStream file() throws IOException {
        Path path = Path.of(location);
        if (Files.isDirectory(path)) {
            throw new IOException(location + ": is a directory");
        }
        try {
            return new FileOutputStream(location);
        } catch (FileNotFoundException e) {
            Path folder = path.toAbsolutePath().getParent();
            boolean folderMissing = folder != null && !Files.isDirectory(folder);
            throw new IOException(
                    location + ": cannot be written" + (folderMissing ? ", there is no folder " + folder : ""), e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        if (stream != null && !name.standardOutput()) {
            stream.close();
        }
    }
}
