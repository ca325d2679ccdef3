package org.ocellus.launch.settings;

import java.io.IOException;

/** What SIGHUP makes a daemon do, for others to ask for. The service is there in a daemon only. Thread-safe. */
public interface ConfigurationReload {

    /**
     * Reads the configuration files again, and opens the log and the outputs anew.
     *
     * @throws IOException if the configuration has a mistake, which then changes nothing, or the log cannot be opened; the
     *     message is meant for the user
     */
    void reload() throws IOException;
}
