package org.ocellus.spi.capture;

/** An interface that is not there, and may be there later; the message is meant for the user. */
public final class NoSuchInterfaceException extends CaptureException {
    private static final long serialVersionUID = 1L;

    /**
     * Of an interface.
     *
     * @param name as the user named it
     * @param present those that are there, in words
     */
    public NoSuchInterfaceException(String name, String present) {
        super(name, "no such interface; there are " + present);
    }
}
