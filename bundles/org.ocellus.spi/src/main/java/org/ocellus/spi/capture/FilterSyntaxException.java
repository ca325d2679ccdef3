package org.ocellus.spi.capture;

/** A filter expression that has no meaning; the message is meant for the user. */
public final class FilterSyntaxException extends CaptureException {
    private static final long serialVersionUID = 1L;

    /**
     * Of an expression.
     *
     * @param expression as the user wrote it
     * @param problem what is wrong with it
     */
    public FilterSyntaxException(String expression, String problem) {
        super("filter '" + expression + "'", problem);
    }
}
