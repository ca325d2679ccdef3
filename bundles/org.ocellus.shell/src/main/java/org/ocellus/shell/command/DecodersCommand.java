package org.ocellus.shell.command;

import java.io.IOException;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.apache.felix.service.command.annotations.GogoCommand;
import org.ocellus.spi.admin.DecoderAdmin;
import org.ocellus.spi.admin.DecoderStatus;
import org.ocellus.spi.admin.HierarchyAdmin;
import org.ocellus.spi.admin.ProtocolHierarchy;
import org.ocellus.spi.capture.CaptureRequest;
import org.ocellus.spi.record.DecoderCounters;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is claimed, by whom, and how often it was called with which outcome; and what the decoders see in a capture. */
@Component(service = DecodersCommand.class)
@GogoCommand(scope = Scope.OCELLUS, function = "decoders")
public final class DecodersCommand {
    private static final String FILE = "file";

    private final DecoderAdmin admin;
    private final HierarchyAdmin hierarchies;

    /** Called by Declarative Services. */
    @Activate
    public DecodersCommand(@Reference DecoderAdmin admin, @Reference HierarchyAdmin hierarchies) {
        this.admin = admin;
        this.hierarchies = hierarchies;
    }

    /**
     * {@return all decoders, or the protocol hierarchy of a capture}
     *
     * @param json whether as JSON
     * @param tree the capture whose hierarchy is asked for, empty for the decoders
     * @throws IOException if the capture could not be read to its end; what was read is printed before
     */
    @Descriptor("lists the decoders with claims, ranking and calls by outcome, or the protocol hierarchy of a capture")
    public String decoders(
            @Descriptor("as JSON")
                    @Parameter(
                            names = {"-j", "--json"},
                            absentValue = "false",
                            presentValue = "true")
                    boolean json,
            @Descriptor("a capture: counts its packets by the chain of their headers")
                    @Parameter(
                            names = {"-t", "--tree"},
                            absentValue = "")
                    String tree)
            throws IOException {
        return tree.isEmpty() ? list(json) : hierarchy(tree, json);
    }

    private String hierarchy(String file, boolean json) throws IOException {
        ProtocolHierarchy read = hierarchies.read(FILE, CaptureRequest.of(file));
        String listing = new HierarchyListing(read, json).show();
        if (read.failures().isEmpty()) {
            return listing;
        }
        if (read.packets() > 0) {
            System.out.println(listing); // within a command this is the session's stream, or that of its pipe
        }
        throw new IOException(String.join("; ", read.failures()));
    }

    private String list(boolean json) {
        Listing listing = new Listing(
                "name",
                "ranking",
                "forwarded",
                "terminal",
                "declined",
                "truncated",
                "malformed",
                "faults",
                "state",
                "bundle",
                "claims");
        for (DecoderStatus decoder : admin.decoders()) {
            DecoderCounters calls = decoder.counters();
            listing.row(
                    decoder.name(),
                    decoder.ranking(),
                    calls.forwarded(),
                    calls.terminal(),
                    calls.declined(),
                    calls.truncated(),
                    calls.malformed(),
                    calls.faults(),
                    decoder.quarantined() ? "quarantined" : "active",
                    decoder.bundleId() + ":" + decoder.bundle(),
                    decoder.claims());
        }
        return listing.show(json);
    }
}
