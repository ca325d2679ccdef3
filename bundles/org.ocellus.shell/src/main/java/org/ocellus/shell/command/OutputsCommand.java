package org.ocellus.shell.command;

import java.io.IOException;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.apache.felix.service.command.annotations.GogoCommand;
import org.ocellus.spi.admin.OutputAdmin;
import org.ocellus.spi.admin.OutputStatus;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Where records go, changed while they flow. */
@Component(service = OutputsCommand.class, property = Scope.VERBS + "=list,add,remove")
@GogoCommand(scope = Scope.OCELLUS, function = "outputs")
public final class OutputsCommand {
    private static final String USAGE = "outputs [list | add TARGET | remove ID], with TARGET as behind -w: json:FILE";

    private final OutputAdmin admin;

    /** Called by Declarative Services. */
    @Activate
    public OutputsCommand(@Reference OutputAdmin admin) {
        this.admin = admin;
    }

    /**
     * {@return the outputs, or what was done}
     *
     * @param json whether to list as JSON
     * @param words a verb and its operand
     * @throws IOException if an output cannot be opened
     */
    @Descriptor("lists, adds and removes outputs: " + USAGE)
    public String outputs(
            @Descriptor("as JSON")
                    @Parameter(
                            names = {"-j", "--json"},
                            absentValue = "false",
                            presentValue = "true")
                    boolean json,
            @Descriptor("list, add TARGET, or remove ID") String... words)
            throws IOException {
        Words command = Words.of(USAGE, words);
        return switch (command.verb()) {
            case "list" -> list(json);
            case "add" -> "output " + admin.add(command.operand());
            case "remove" -> remove(command.number());
            default -> throw command.wrong();
        };
    }

    private String list(boolean json) {
        Listing listing = new Listing("id", "target", "state", "records", "queued", "lost", "failure");
        for (OutputStatus output : admin.outputs()) {
            listing.row(
                    output.id(),
                    output.target(),
                    output.state(),
                    output.records(),
                    output.queued(),
                    output.lost(),
                    output.failure());
        }
        return listing.show(json);
    }

    private String remove(long id) {
        if (!admin.remove(id)) {
            throw new IllegalArgumentException("there is no output " + id);
        }
        return "removed output " + id;
    }
}
