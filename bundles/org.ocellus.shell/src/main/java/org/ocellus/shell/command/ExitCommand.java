package org.ocellus.shell.command;

import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.annotations.GogoCommand;
import org.osgi.service.component.annotations.Component;

/** Leaves the shell. */
@Component(service = ExitCommand.class)
@GogoCommand(
        scope = Scope.OCELLUS,
        function = {"exit", "quit"})
public final class ExitCommand {
    /** Session variable: present once the user has asked to leave. */
    public static final String LEAVING = ".ocellus.leaving";

    /** Marks the session; its console ends it. */
    @Descriptor("leaves the shell; a sensor that was started with --shell ends with it, a daemon goes on")
    public void exit(CommandSession session) {
        session.put(LEAVING, true);
    }

    /** As {@link #exit}. */
    @Descriptor("the same as exit")
    public void quit(CommandSession session) {
        exit(session);
    }
}
