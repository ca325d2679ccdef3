package org.ocellus.launch;

import java.util.List;

/** Carries out the command line. The launcher calls the service of this type for the mode when all bundles have started. */
public interface Application {
    /** Service property: the {@link CommandLine.Mode}s that the application carries out. */
    String MODE = "ocellus.mode";

    /** Everything was read and written. */
    int DONE = 0;

    /** An input or an output failed; the others were served to their end. */
    int FAILED = 1;

    /** The command line asks for something that is not possible. */
    int USAGE = 2;

    /**
     * Does what the command line says.
     *
     * @return the exit status of the process
     */
    int run();

    /**
     * Makes {@link #run} come to its end: captures stop, flows are written, outputs are closed. Returns at once; may be
     * called from any thread, and more than once.
     */
    void stop();

    /** Reads the configuration again and opens outputs anew, as a daemon does on SIGHUP. Returns at once. */
    default void reload() {}

    /** Writes the ledger to the log, as a daemon does on SIGUSR1. */
    default void report() {}

    /** {@return what keeps {@link #run} from its end after {@link #stop}, a line each; meant for the user} */
    default List<String> unfinished() {
        return List.of();
    }
}
