package org.ocellus.app;

import java.io.IOException;

/** Carries out settings that Configuration Admin's readers do not. */
@FunctionalInterface
interface SettingsListener {

    /**
     * Called when settings have changed.
     *
     * @throws IOException if they cannot be carried out, whereupon the change is undone; the message is meant for the user
     */
    void settingsChanged() throws IOException;
}
