package org.ocellus.launch.shell;

import java.io.OutputStream;
import org.ocellus.launch.audit.Actor;

/** Opens sessions of the shell; a service of the shell bundle. */
@FunctionalInterface
public interface ShellSessions {

    /**
     * Opens a session.
     *
     * @param actor who will give commands
     * @param output takes what commands say
     * @param errors takes what goes wrong
     */
    ShellSession open(Actor actor, OutputStream output, OutputStream errors);
}
