package org.ocellus.shell.command;

import java.util.List;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.apache.felix.service.command.annotations.GogoCommand;
import org.ocellus.spi.admin.DecoderAdmin;
import org.ocellus.spi.admin.DecoderStatus;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Decoders that threw too often to be asked again. */
@Component(service = QuarantineCommand.class, property = Scope.VERBS + "=list,release")
@GogoCommand(scope = Scope.OCELLUS, function = "quarantine")
public final class QuarantineCommand implements Completing {
    private static final String USAGE = "quarantine [list | release NAME]";

    private final DecoderAdmin admin;

    /** Called by Declarative Services. */
    @Activate
    public QuarantineCommand(@Reference DecoderAdmin admin) {
        this.admin = admin;
    }

    /**
     * {@return the decoders in quarantine, or what was done}
     *
     * @param json whether to list as JSON
     * @param words a verb and its operand
     */
    @Descriptor("lists decoders in quarantine and releases them: " + USAGE)
    public String quarantine(
            @Descriptor("as JSON")
                    @Parameter(
                            names = {"-j", "--json"},
                            absentValue = "false",
                            presentValue = "true")
                    boolean json,
            @Descriptor("list, or release NAME") String... words) {
        Words command = Words.of(USAGE, words);
        return switch (command.verb()) {
            case "list" -> list(json);
            case "release" -> release(command.operand());
            default -> throw command.wrong();
        };
    }

    private String list(boolean json) {
        Listing listing = new Listing("name", "faults", "bundle", "version", "last_fault");
        for (DecoderStatus decoder : admin.decoders()) {
            if (decoder.quarantined()) {
                listing.row(
                        decoder.name(),
                        decoder.counters().faults(),
                        decoder.bundleId() + ":" + decoder.bundle(),
                        decoder.bundleVersion(),
                        decoder.lastFault());
            }
        }
        return listing.show(json);
    }

    private String release(String name) {
        if (!admin.release(name)) {
            throw new IllegalArgumentException("no decoder '" + name + "' is in quarantine");
        }
        return "released " + name;
    }

    @Override
    public List<String> candidates(List<String> words) {
        return admin.decoders().stream()
                .filter(DecoderStatus::quarantined)
                .map(DecoderStatus::name)
                .toList();
    }
}
