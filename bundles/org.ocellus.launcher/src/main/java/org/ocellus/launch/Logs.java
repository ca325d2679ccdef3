package org.ocellus.launch;

import java.io.IOException;

/** The log of this process, a service. */
public interface Logs {

    /** {@return the least level that is logged: {@code error}, {@code warn}, {@code info}, {@code debug} or {@code trace}} */
    String level();

    /**
     * Logs what is of a level or worse.
     *
     * @param level as {@link #level()}
     */
    void level(String level);

    /**
     * Closes the log file and opens it anew, after somebody has moved it; does nothing if the log is no file.
     *
     * @throws IOException if it cannot be opened
     */
    void reopen() throws IOException;
}
