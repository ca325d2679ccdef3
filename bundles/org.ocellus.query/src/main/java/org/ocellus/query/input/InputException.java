package org.ocellus.query.input;

/** A file that cannot be read, or not further; the message is for the user and names file and, where there is one, offset. */
public final class InputException extends Exception {
    private static final long serialVersionUID = 1L;

    InputException(String name, Throwable cause) {
        super(message(name, cause), cause);
    }

    private static String message(String name, Throwable cause) {
        String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return message.contains(name) ? message : name + ": " + message;
    }
}
