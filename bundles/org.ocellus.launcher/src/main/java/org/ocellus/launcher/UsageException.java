package org.ocellus.launcher;

/** The command line or a configuration file asks for something that is not possible; the message is meant for the user. */
final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
