package org.ocellus.launch.settings;

import java.time.Instant;
import java.util.List;

/**
 * A state of the lasting changes.
 *
 * @param number from 1, each change makes the next
 * @param time when it was made
 * @param user who made it
 * @param command by which command
 * @param differences the changes that it holds, against the configuration as it is now
 */
public record Revision(int number, Instant time, String user, String command, List<Difference> differences) {
    /** Copies the list. */
    public Revision {
        differences = List.copyOf(differences);
    }
}
