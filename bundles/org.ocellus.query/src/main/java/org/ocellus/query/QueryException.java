package org.ocellus.query;

/** What was asked for is not possible; the message is one line, meant for the user. */
public final class QueryException extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * Makes an exception.
     *
     * @param message what is wrong, and what was expected
     */
    public QueryException(String message) {
        super(message);
    }
}
