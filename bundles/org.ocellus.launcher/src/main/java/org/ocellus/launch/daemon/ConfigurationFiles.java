package org.ocellus.launch.daemon;

import java.io.IOException;
import java.util.Map;

/** The configuration as the files and the command line state it. */
@FunctionalInterface
public interface ConfigurationFiles {

    /**
     * {@return properties by PID, read anew} Later files win, and the command line wins over them.
     *
     * @throws IOException if a file cannot be read or has a mistake; the message is meant for the user
     */
    Map<String, Map<String, String>> read() throws IOException;
}
