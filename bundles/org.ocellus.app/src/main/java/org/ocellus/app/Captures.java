package org.ocellus.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ocellus.launch.CommandLine;
import org.ocellus.spi.admin.CaptureAdmin;
import org.ocellus.spi.capture.CaptureRequest;

/** The captures that the command line asks for. */
final class Captures {
    private static final String FILE = "file";

    private final CommandLine commandLine;
    private final List<LiveKinds.Interface> interfaces = new ArrayList<>();

    /**
     * Finds a kind of capture for each interface.
     *
     * @throws UnusableException if no installed bundle can capture from it
     */
    Captures(CommandLine commandLine, LiveKinds kinds) throws UnusableException {
        this.commandLine = commandLine;
        for (String name : commandLine.interfaces()) {
            Optional<LiveKinds.Interface> found = kinds.resolve(name);
            interfaces.add(
                    found.orElseThrow(
                            () -> new UnusableException(
                                    "-i " + name
                                            + ": live capture needs the bundle org.ocellus.capture.ring or org.ocellus.capture.pcap, and neither is installed")));
        }
    }

    /** Begins to read: all files as one stream, each interface as a stream of its own. */
    void begin(CaptureAdmin admin) {
        if (!commandLine.files().isEmpty()) {
            admin.add(FILE, commandLine.files().stream().map(this::request).toList());
        }
        for (LiveKinds.Interface device : interfaces) {
            admin.add(device.kind(), List.of(request(device.name())));
        }
    }

    private CaptureRequest request(String location) {
        Map<String, String> options = commandLine.captureOptions();
        return new CaptureRequest(location, commandLine.filter(), options);
    }
}
