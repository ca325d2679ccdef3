package org.ocellus.launch.settings;

import java.io.IOException;

/** Carries out settings that Configuration Admin's readers do not. */
@FunctionalInterface
public interface SettingsListener {

    /**
     * Called when settings have changed, by the thread that changes them, one change at a time.
     *
     * @throws IOException if they cannot be carried out, whereupon the change is undone; the message is meant for the user
     */
    void settingsChanged() throws IOException;
}
