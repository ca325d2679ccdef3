package org.ocellus.launch;

import java.io.IOException;
import org.ocellus.launch.settings.Change;

/** The outputs and captures that there are to be, changed on behalf of a user. In a daemon they are settings too, and last. */
public interface Inventory {

    /**
     * Adds an output.
     *
     * @param target as behind {@code -w}
     * @param change by whom, and for how long
     * @return its number
     * @throws IOException if it cannot be opened or kept; the message is meant for the user
     */
    long addOutput(String target, Change change) throws IOException;

    /**
     * Removes an output.
     *
     * @return whether there was one
     * @throws IOException if the change cannot be kept
     */
    boolean removeOutput(long id, Change change) throws IOException;

    /**
     * Adds a capture.
     *
     * @param capture an interface, as behind {@code -i}, or a file, as {@code file:NAME}; behind it {@code
     *     ?NAME=VALUE&NAME=VALUE}
     * @param change by whom, and for how long
     * @return its number
     * @throws IOException if nothing installed can read it, or it cannot be kept; the message is meant for the user
     */
    long addCapture(String capture, Change change) throws IOException;

    /**
     * Ends a capture.
     *
     * @return whether there was one
     * @throws IOException if the change cannot be kept
     */
    boolean removeCapture(long id, Change change) throws IOException;

    /**
     * Stops reading, or goes on.
     *
     * @return whether there is such a capture
     * @throws IOException if the change cannot be kept
     */
    boolean pauseCapture(long id, boolean pause, Change change) throws IOException;
}
