package org.ocellus.launch.settings;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The settings of the running sensor, a service. What holds is what was configured last, by whomever. */
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
     * @throws IOException if it cannot be stored
     */
    void set(Setting setting) throws IOException;

    /**
     * Returns to what holds without configuration.
     *
     * @param key where it stands
     * @return whether it was configured
     * @throws IOException if that cannot be stored
     */
    boolean unset(SettingKey key) throws IOException;
}
