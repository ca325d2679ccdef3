package org.ocellus.launch.audit;

import java.time.Instant;

/**
 * One change, or the attempt of one.
 *
 * @param time when it was made
 * @param actor who made it
 * @param command what was typed, or what happened
 * @param failure why nothing came of it; empty if it succeeded
 */
public record AuditEntry(Instant time, Actor actor, String command, String failure) {

    /** {@return whether the change was made} */
    public boolean succeeded() {
        return failure.isEmpty();
    }
}
