package org.ocellus.capture.ring;

import java.io.IOException;

/** The kernel refused a system call. */
final class SystemCallException extends IOException {
    private static final long serialVersionUID = 1L;

    private final int errno;

    /**
     * Makes an exception.
     *
     * @param call name of the system call
     * @param errno why it failed
     * @param reason the same for a person
     */
    SystemCallException(String call, int errno, String reason) {
        super(call + ": " + reason);
        this.errno = errno;
    }

    int errno() {
        return errno;
    }
}
