package org.ocellus.launch.daemon;

import java.nio.file.Path;

/**
 * Where a daemon keeps its files.
 *
 * @param configuration read by us, written by the administrator: {@code /etc/ocellus}
 * @param state what must outlive the process: {@code /var/lib/ocellus}
 * @param logs records and logs: {@code /var/log/ocellus}
 * @param run what ends with the process, sockets and the PID file: {@code /run/ocellus}
 */
public record Directories(Path configuration, Path state, Path logs, Path run) {
    private static final String SHELL_SOCKET = "shell.sock";

    /** {@return the socket of the shell} */
    public Path shellSocket() {
        return run.resolve(SHELL_SOCKET);
    }
}
