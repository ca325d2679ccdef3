package org.ocellus.spi.query;

/** A filter expression that is wrong; the message is one line, meant for the user. */
public final class FilterException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String expression;
    private final int position;
    private final String problem;

    /**
     * Makes an exception.
     *
     * @param expression as the user wrote it
     * @param position where it is wrong, in characters from 0; its length if something is missing at the end
     * @param problem what is wrong, and what was expected
     */
    public FilterException(String expression, int position, String problem) {
        super("'" + expression + "': at character " + (position + 1) + ": " + problem);
        this.expression = expression;
        this.position = position;
        this.problem = problem;
    }

    /** {@return the expression as the user wrote it} */
    public String expression() {
        return expression;
    }

    /** {@return where it is wrong, in characters from 0} */
    public int position() {
        return position;
    }

    /** {@return what is wrong, and what was expected} */
    public String problem() {
        return problem;
    }
}
