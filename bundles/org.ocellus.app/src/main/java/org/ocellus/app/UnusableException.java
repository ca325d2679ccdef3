package org.ocellus.app;

/** The command line asks for something that is not possible; the message is meant for the user. */
final class UnusableException extends Exception {
    private static final long serialVersionUID = 1L;

    UnusableException(String message) {
        super(message);
    }
}
