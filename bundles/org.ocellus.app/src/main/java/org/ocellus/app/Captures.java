package org.ocellus.app;

import java.util.List;
import org.ocellus.launch.CommandLine;
import org.ocellus.spi.admin.CaptureAdmin;
import org.ocellus.spi.capture.CaptureException;
import org.ocellus.spi.capture.CaptureRequest;
import org.ocellus.spi.capture.PacketFilterCompiler;

/** The captures that the command line asks for. */
final class Captures {
    private static final String FILE = "file";

    private final CommandLine commandLine;

    /**
     * Checks what can be checked before anything is opened.
     *
     * @throws UnusableException if no installed bundle captures from interfaces, or the filter expression has no meaning
     */
    Captures(CommandLine commandLine, CaptureServices services) throws UnusableException {
        this.commandLine = commandLine;
        if (!commandLine.interfaces().isEmpty() && !services.interfaces()) {
            throw new UnusableException("-i " + commandLine.interfaces().getFirst()
                    + ": live capture needs the bundle org.ocellus.capture.ring or org.ocellus.capture.pcap, and neither is"
                    + " running");
        }
        if (!commandLine.filter().isEmpty()) {
            check(commandLine.filter(), services);
        }
    }

    private static void check(String filter, CaptureServices services) throws UnusableException {
        PacketFilterCompiler compiler = services.compiler()
                .orElseThrow(() -> new UnusableException("filter '" + filter
                        + "': filter expressions need the bundle org.ocellus.capture.pcap, which is not running"));
        try {
            compiler.check(filter);
        } catch (CaptureException e) {
            throw new UnusableException(String.valueOf(e.getMessage()));
        }
    }

    /** Begins to read: all files as one stream, each interface as a stream of its own. */
    void begin(CaptureAdmin admin) {
        if (!commandLine.files().isEmpty()) {
            admin.add(FILE, commandLine.files().stream().map(this::request).toList());
        }
        for (String name : commandLine.interfaces()) {
            admin.add(CaptureAdmin.LIVE, List.of(request(name)));
        }
    }

    private CaptureRequest request(String location) {
        return new CaptureRequest(location, commandLine.filter(), commandLine.captureOptions());
    }
}
