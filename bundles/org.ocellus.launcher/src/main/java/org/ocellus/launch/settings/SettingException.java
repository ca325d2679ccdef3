package org.ocellus.launch.settings;

/** A setting that there is not, or a value that it cannot have; the message is one line, meant for the user. */
public final class SettingException extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * Makes an exception.
     *
     * @param message names the key, and what was expected
     */
    public SettingException(String message) {
        super(message);
    }
}
