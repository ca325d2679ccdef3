package org.ocellus.shell.command;

import java.io.IOException;
import java.util.List;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.apache.felix.service.command.annotations.GogoCommand;
import org.ocellus.launch.Inventory;
import org.ocellus.launch.settings.Change;
import org.ocellus.spi.admin.OutputAdmin;
import org.ocellus.spi.admin.OutputStatus;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Where records go, changed while they flow. */
@Component(service = OutputsCommand.class, property = Scope.VERBS + "=list,add,remove,reopen")
@GogoCommand(scope = Scope.OCELLUS, function = "outputs")
public final class OutputsCommand implements Completing {
    private static final String USAGE =
            "outputs [list | add TARGET | remove ID | reopen], with TARGET as behind -w: json:FILE";

    private final OutputAdmin admin;
    private final Inventory inventory;

    /** Called by Declarative Services. */
    @Activate
    public OutputsCommand(@Reference OutputAdmin admin, @Reference Inventory inventory) {
        this.admin = admin;
        this.inventory = inventory;
    }

    /**
     * {@return the outputs, or what was done}
     *
     * @param session of the user
     * @param json whether to list as JSON
     * @param passing whether a change ends with the process
     * @param words a verb and its operand
     * @throws IOException if an output cannot be opened
     */
    @Descriptor("lists, adds, removes and reopens outputs: " + USAGE)
    public String outputs(
            CommandSession session,
            @Descriptor("as JSON")
                    @Parameter(
                            names = {"-j", "--json"},
                            absentValue = "false",
                            presentValue = "true")
                    boolean json,
            @Descriptor("until the process ends, not after a restart")
                    @Parameter(names = "--transient", absentValue = "false", presentValue = "true")
                    boolean passing,
            @Descriptor("list, add TARGET, remove ID, or reopen") String... words)
            throws IOException {
        Words command = Words.of(USAGE, words);
        return switch (command.verb()) {
            case "list" -> list(json);
            case "add" -> "output " + inventory.addOutput(command.operand(), Author.change(session, passing));
            case "remove" -> remove(command.number(), Author.change(session, passing));
            case "reopen" -> reopen();
            default -> throw command.wrong();
        };
    }

    private String list(boolean json) {
        Listing listing = new Listing("id", "target", "state", "records", "queued", "lost", "options", "failure");
        for (OutputStatus output : admin.outputs()) {
            listing.row(
                    output.id(),
                    output.target(),
                    output.state(),
                    output.records(),
                    output.queued(),
                    output.lost(),
                    options(output),
                    output.failure());
        }
        return listing.show(json);
    }

    private String reopen() {
        admin.reopen();
        return "reopening all outputs";
    }

    private static List<String> options(OutputStatus output) {
        return output.options().entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .sorted()
                .toList();
    }

    private String remove(long id, Change change) throws IOException {
        if (!inventory.removeOutput(id, change)) {
            throw new IllegalArgumentException("there is no output " + id);
        }
        return "removed output " + id;
    }

    @Override
    public List<String> candidates(List<String> words) {
        return words.size() == 2 && words.getFirst().equals("remove")
                ? admin.outputs().stream().map(each -> Long.toString(each.id())).toList()
                : List.of();
    }
}
