package org.ocellus.shell.command;

/** Names in the shell. */
public final class Scope {
    /** The scope of the sensor's own commands. */
    public static final String OCELLUS = "ocellus";

    /** Service property: the words that may follow a command, for completion. */
    public static final String VERBS = "ocellus.shell.verbs";

    private Scope() {}
}
