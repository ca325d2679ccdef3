package org.ocellus.shell.command;

/** Variables of a Gogo session that whoever opens it sets for the commands. */
public final class SessionVariable {
    /** Who gives the commands. */
    public static final String ACTOR = ".ocellus.actor";

    /** The line that is running. */
    public static final String LINE = ".ocellus.line";

    /** Characters a line of the user's terminal; 0 if there is none. */
    public static final String COLUMNS = ".ocellus.columns";

    /** Lines of the user's terminal; 0 if there is none. */
    public static final String ROWS = ".ocellus.rows";

    private SessionVariable() {}
}
