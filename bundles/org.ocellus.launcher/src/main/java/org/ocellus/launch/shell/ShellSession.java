package org.ocellus.launch.shell;

import java.util.List;

/** One user's session. Commands are run one at a time, by the thread that calls; the other methods may be called meanwhile. */
public interface ShellSession extends AutoCloseable {

    /**
     * Runs a command line and returns when everything it says has been handed to the output. An interrupt of the thread ends
     * commands that go on and on.
     *
     * @param line as typed
     * @return whether it succeeded; if not, the errors say why
     */
    boolean execute(String line);

    /** {@return whether the user has asked to leave} */
    boolean leaving();

    /**
     * {@return what could stand in place of the word at the cursor}
     *
     * @param words the words up to and with the one at the cursor, which may be empty
     */
    List<String> complete(List<String> words);

    /**
     * Tells how large the user's terminal is, for commands that fill it.
     *
     * @param columns characters a line; 0 if there is no terminal
     * @param rows lines; 0 if there is no terminal
     */
    void window(int columns, int rows);

    /** Ends the session and what runs in it. */
    @Override
    void close();
}
