package org.ocellus.shell.ssh;

import java.util.Optional;

/** Where the commands of a session come from. */
@FunctionalInterface
interface Lines {

    /** {@return the next line; empty when there are no more} */
    Optional<String> next();
}
