package org.ocellus.launch;

/** The command shell. A service of the shell bundle, which is there only when a shell was asked for. */
public interface Console {

    /** How the user left. */
    enum Ending {
        /** By a command or a key: what is running is to be stopped. */
        LEFT,
        /** The script of commands came to its end: what is running may come to its own. */
        END_OF_SCRIPT
    }

    /** {@return whether a person types commands at a terminal} Otherwise they are read from standard input until its end. */
    boolean interactive();

    /** Runs commands until there are no more. */
    Ending converse();

    /**
     * Runs one command line; errors are reported on standard error.
     *
     * @param line as typed in the shell
     * @return whether it succeeded
     */
    boolean execute(String line);

    /** Makes {@link #converse} return and gives the terminal back. May be called from any thread, and more than once. */
    void close();
}
