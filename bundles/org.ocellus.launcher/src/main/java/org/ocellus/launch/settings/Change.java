package org.ocellus.launch.settings;

import org.ocellus.launch.audit.Actor;

/**
 * Who changes settings, and for how long.
 *
 * @param actor who
 * @param command what was typed, for those who read the revisions later
 * @param lasting whether the change holds after a restart too
 */
public record Change(Actor actor, String command, boolean lasting) {}
