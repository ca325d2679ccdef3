package org.ocellus.shell.command;

import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.apache.felix.service.command.annotations.GogoCommand;
import org.ocellus.spi.admin.DecoderAdmin;
import org.ocellus.spi.admin.DecoderStatus;
import org.ocellus.spi.record.DecoderCounters;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is claimed, by whom, and how often it was called with which outcome. */
@Component(service = DecodersCommand.class)
@GogoCommand(scope = Scope.OCELLUS, function = "decoders")
public final class DecodersCommand {
    private final DecoderAdmin admin;

    /** Called by Declarative Services. */
    @Activate
    public DecodersCommand(@Reference DecoderAdmin admin) {
        this.admin = admin;
    }

    /**
     * {@return all decoders}
     *
     * @param json whether as JSON
     */
    @Descriptor("lists the decoders with claims, ranking and calls by outcome")
    public String decoders(
            @Descriptor("as JSON")
                    @Parameter(
                            names = {"-j", "--json"},
                            absentValue = "false",
                            presentValue = "true")
                    boolean json) {
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
