package org.ocellus.launcher.log;

import java.io.FileDescriptor;
import java.io.FileOutputStream;

/**
 * Standard error of the process. {@link System#err} is not always that: while a command of the shell runs, Gogo leads it to the
 * user of the shell, whom the log of the daemon does not concern.
 */
final class StandardError extends FileOutputStream {
    StandardError() {
        super(FileDescriptor.err);
    }

    /** Others write to it too. */
    @Override
    public void close() {}
}
