package org.ocellus.shell.console;

import java.util.Optional;

/** Where command lines come from. */
interface LineSource extends AutoCloseable {

    /** {@return the next line; empty when there are no more} */
    Optional<String> next();

    /** Gives back what it holds; {@link #next} in another thread may or may not return. */
    @Override
    void close();
}
