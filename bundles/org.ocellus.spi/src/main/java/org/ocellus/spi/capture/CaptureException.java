package org.ocellus.spi.capture;

import java.io.IOException;

/** An input that cannot be opened or read further; the message is meant for the user and says what and where. */
public class CaptureException extends IOException {
    private static final long serialVersionUID = 1L;

    /**
     * Of an input without a position, such as an interface.
     *
     * @param input what was to be read, as the user named it
     * @param problem what is wrong and what was expected
     */
    public CaptureException(String input, String problem) {
        super(input + ": " + problem);
    }

    /**
     * Of a file or stream.
     *
     * @param input what was to be read, as the user named it
     * @param offset byte position, from 0, of the structure that is wrong (before it was compressed)
     * @param problem what is wrong and what was expected
     */
    public CaptureException(String input, long offset, String problem) {
        super(input + ": offset " + offset + ": " + problem);
    }
}
