package org.ocellus.launch.settings;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The settings of the running sensor, a service. What holds is what was configured last, by whomever.
 *
 * <p>A daemon keeps lasting changes in a file of its own, layered over the configuration files, and each state of that file
 * as a numbered revision. Elsewhere all changes end with the process.
 */
public interface Settings {

    /** {@return what is configured, in the order of the keys} Settings that are not keep their defaults. */
    List<Setting> configured();

    /**
     * {@return what is configured for a key}
     *
     * @param key where it stands
     */
    default Optional<Setting> configured(SettingKey key) {
        return configured().stream().filter(each -> each.key().equals(key)).findFirst();
    }

    /**
     * Configures a setting.
     *
     * @param setting one that has been checked
     * @param change by whom, and for how long
     * @throws IOException if it cannot be stored or carried out; the message is meant for the user
     */
    void set(Setting setting, Change change) throws IOException;

    /**
     * Returns to what holds without configuration.
     *
     * @param key where it stands
     * @param change by whom, and for how long
     * @return whether it was configured
     * @throws IOException as {@link #set}
     */
    boolean unset(SettingKey key, Change change) throws IOException;

    /**
     * Changes a setting from what it is, such as a list by one word. A change that is to last is made to what holds after a
     * restart too, by itself: what is there in passing does not come to last by it.
     *
     * @param key where it stands
     * @param edit tells the value to be by that which is; none if it is not configured
     * @param change by whom, and for how long
     * @throws IOException as {@link #set}
     */
    void edit(SettingKey key, UnaryOperator<Optional<String>> edit, Change change) throws IOException;

    /** {@return what is not as the configuration files and the command line have it, in the order of the keys} */
    List<Difference> differences();

    /**
     * Makes all changes lasting.
     *
     * @param change by whom
     * @return how many were not
     * @throws IOException if they cannot be kept, or there is nowhere to keep them
     */
    int persist(Change change) throws IOException;

    /**
     * {@return the revisions, the oldest first}
     *
     * @throws IOException if they cannot be read
     */
    List<Revision> revisions() throws IOException;

    /**
     * Returns to a former state, which becomes a new revision. What is not lasting is forgotten.
     *
     * @param revision its number; 0 for the configuration without changes
     * @param change by whom
     * @throws IOException if there is no such revision, or it cannot be carried out
     */
    void rollBack(int revision, Change change) throws IOException;

    /** Has a listener called whenever settings have changed. */
    void listen(SettingsListener listener);

    /** Has a listener no longer called. */
    void ignore(SettingsListener listener);
}
