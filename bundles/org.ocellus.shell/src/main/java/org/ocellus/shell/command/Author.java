package org.ocellus.shell.command;

import org.apache.felix.service.command.CommandSession;
import org.ocellus.launch.audit.Actor;
import org.ocellus.launch.settings.Change;

/** Who gives a command, as its session knows. */
final class Author {
    private static final Actor NOBODY = new Actor("?", "?");

    private Author() {}

    /**
     * {@return what to say of a change}
     *
     * @param session of the command
     * @param passing whether the user wants it to end with the process
     */
    static Change change(CommandSession session, boolean passing) {
        Actor actor = session.get(SessionVariable.ACTOR) instanceof Actor known ? known : NOBODY;
        Object line = session.get(SessionVariable.LINE);
        return new Change(actor, line == null ? "" : line.toString(), !passing);
    }
}
