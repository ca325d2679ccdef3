package org.ocellus.shell.command;

import java.io.IOException;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.apache.felix.service.command.annotations.GogoCommand;
import org.jspecify.annotations.Nullable;
import org.ocellus.launch.audit.AuditEntry;
import org.ocellus.launch.audit.AuditLog;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;

/** Who did what. */
@Component(service = AuditCommand.class)
@GogoCommand(scope = Scope.OCELLUS, function = "audit")
public final class AuditCommand {
    private final @Nullable AuditLog log;

    /** Called by Declarative Services; there is an audit log in daemons. */
    @Activate
    public AuditCommand(@Reference(cardinality = ReferenceCardinality.OPTIONAL) @Nullable AuditLog log) {
        this.log = log;
    }

    /**
     * {@return the latest changes, the oldest of them first}
     *
     * @param json whether as JSON
     * @param limit the most to list
     * @throws IOException if the log cannot be read, or there is none
     */
    @Descriptor("shows who changed what, and when")
    public String audit(
            @Descriptor("as JSON")
                    @Parameter(
                            names = {"-j", "--json"},
                            absentValue = "false",
                            presentValue = "true")
                    boolean json,
            @Descriptor("the most to list (20), at most " + Limit.MOST)
                    @Parameter(
                            names = {"-n", "--limit"},
                            absentValue = "20")
                    int limit)
            throws IOException {
        if (log == null) {
            throw new IOException("an audit log is kept by a daemon only");
        }
        int most = Limit.checked(limit);
        Listing listing = new Listing("time", "user", "via", "outcome", "command", "failure");
        for (AuditEntry each : log.last(most)) {
            listing.row(
                    each.time().toString(),
                    each.actor().user(),
                    each.actor().via(),
                    each.succeeded() ? "done" : "failed",
                    each.command(),
                    each.failure());
        }
        return listing.show(json);
    }
}
