package org.ocellus.launch.daemon;

import java.io.IOException;

/** What the process may do because of who started it. */
@FunctionalInterface
public interface Privileges {

    /**
     * Becomes the user that the process is to run as, for good and in all threads, and keeps no capability. What is open stays
     * open. Does nothing if no user was named.
     *
     * @throws IOException if the system refuses; the message is meant for the user
     */
    void drop() throws IOException;
}
