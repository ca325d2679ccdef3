package org.ocellus.shell.command;

import java.io.IOException;
import java.util.List;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.apache.felix.service.command.annotations.GogoCommand;
import org.ocellus.launch.settings.Change;
import org.ocellus.launch.settings.Setting;
import org.ocellus.launch.settings.SettingException;
import org.ocellus.launch.settings.Settings;
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
@Component(service = DecodersCommand.class, property = Scope.VERBS + "=list,start,stop")
@GogoCommand(scope = Scope.OCELLUS, function = "decoders")
public final class DecodersCommand implements Completing {
    private static final String USAGE = "decoders [list | --tree FILE | start NAME | stop NAME]";
    private static final String FILE = "file";

    private final DecoderAdmin admin;
    private final HierarchyAdmin hierarchies;
    private final Settings settings;

    /** Called by Declarative Services. */
    @Activate
    public DecodersCommand(
            @Reference DecoderAdmin admin, @Reference HierarchyAdmin hierarchies, @Reference Settings settings) {
        this.admin = admin;
        this.settings = settings;
        this.hierarchies = hierarchies;
    }

    /**
     * {@return all decoders, or the protocol hierarchy of a capture, or what was done}
     *
     * @param session of the user
     * @param json whether to list as JSON
     * @param tree the capture whose hierarchy is asked for, empty for the decoders
     * @param passing whether a change ends with the process
     * @param words a verb and its operand
     * @throws IOException if the capture could not be read to its end (what was read is printed before), or a change cannot
     *     be kept
     * @throws SettingException if a name cannot be that of a decoder
     */
    @Descriptor(
            "lists the decoders with claims, ranking and calls by outcome, or the protocol hierarchy of a capture; starts and stops decoders: "
                    + USAGE)
    public String decoders(
            CommandSession session,
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
                    String tree,
            @Descriptor("until the process ends, not after a restart")
                    @Parameter(names = "--transient", absentValue = "false", presentValue = "true")
                    boolean passing,
            @Descriptor("list, start NAME, or stop NAME") String... words)
            throws IOException, SettingException {
        if (!tree.isEmpty()) {
            return hierarchy(tree, json);
        }
        Words command = Words.of(USAGE, words);
        return switch (command.verb()) {
            case "list" -> list(json);
            case "start" -> enable(command.operand(), true, Author.change(session, passing));
            case "stop" -> enable(command.operand(), false, Author.change(session, passing));
            default -> throw command.wrong();
        };
    }

    private String enable(String name, boolean enabled, Change change) throws IOException, SettingException {
        Setting setting = Setting.of("decoder." + name + ".enabled", Boolean.toString(enabled));
        boolean known = settings.configured(setting.key()).isPresent()
                || admin.decoders().stream().anyMatch(each -> each.name().equals(name));
        if (!known) {
            throw new IllegalArgumentException("there is no decoder '" + name + "'; decoders lists them");
        }
        if (enabled) {
            settings.unset(setting.key(), change);
        } else {
            settings.set(setting, change);
        }
        return (enabled ? "started " : "stopped ") + name;
    }

    @Override
    public List<String> candidates(List<String> words) {
        return words.size() == 2
                ? admin.decoders().stream().map(DecoderStatus::name).toList()
                : List.of();
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
