package org.ocellus.shell.command;

import org.ocellus.spi.admin.FlowSelection;

/** How many lines of a listing a user asks for with {@code -n}. */
final class Limit {
    /** The most lines of any listing. */
    static final int MOST = FlowSelection.MOST;

    private Limit() {}

    /**
     * {@return the number that the user wrote}
     *
     * @throws IllegalArgumentException if it is out of bounds; the message is meant for the user
     */
    static int checked(int stated) {
        if (stated < 1 || stated > MOST) {
            throw new IllegalArgumentException("-n " + stated + ": expected 1 to " + MOST);
        }
        return stated;
    }
}
