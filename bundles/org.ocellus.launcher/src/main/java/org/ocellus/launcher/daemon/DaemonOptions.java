package org.ocellus.launcher.daemon;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of a daemon as the user writes them. */
public final class DaemonOptions {
    /** Whether to run as one. */
    @Option(
            names = {"-d", "--daemon"},
            description =
                    "Run as a daemon until SIGTERM, under systemd, launchd or another manager. Without -i, -r and -w it captures on all interfaces"
                            + " and writes JSON to its log directory.")
    public boolean daemon;

    /** The user to become. */
    @Option(names = "--user", paramLabel = "NAME", description = "With -d: become this user when everything is open.")
    public @Nullable String user;

    @Option(
            names = "--pid-file",
            paramLabel = "FILE",
            description = "With -d: where to write the process id; ocellus.pid in the run directory by default.")
    @Nullable Path pidFile;

    @Option(
            names = "--config-dir",
            paramLabel = "DIR",
            description = "With -d: where ocellus.properties is; /etc/ocellus.")
    @Nullable Path configuration;

    @Option(
            names = "--state-dir",
            paramLabel = "DIR",
            description = "With -d: where changes are kept; /var/lib/ocellus.")
    @Nullable Path state;

    @Option(names = "--log-dir", paramLabel = "DIR", description = "With -d: where records go; /var/log/ocellus.")
    @Nullable Path logs;

    @Option(
            names = "--run-dir",
            paramLabel = "DIR",
            description = "With -d and shell: where the socket of the shell is; /run/ocellus.")
    @Nullable Path run;
}
