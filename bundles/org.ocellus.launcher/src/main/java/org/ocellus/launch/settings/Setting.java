package org.ocellus.launch.settings;

/**
 * One property of one configuration and its value.
 *
 * @param key where it stands
 * @param value as text; whoever reads it converts it
 */
public record Setting(SettingKey key, String value) {

    /**
     * Reads {@code KEY=VALUE}.
     *
     * @param text as the user wrote it
     * @throws SettingException if it has another form, there is no such setting, or it cannot have that value
     */
    public static Setting parse(String text) throws SettingException {
        int equals = text.indexOf('=');
        if (equals < 0) {
            throw new SettingException("'" + text + "': expected KEY=VALUE, such as flow.statusInterval=60");
        }
        return of(text.substring(0, equals).strip(), text.substring(equals + 1).strip());
    }

    /**
     * {@return a setting that has been checked}
     *
     * @param key as the user wrote it
     * @param value as the user wrote it
     * @throws SettingException if there is no such setting or it cannot have that value
     */
    public static Setting of(String key, String value) throws SettingException {
        Setting setting = new Setting(SettingKey.parse(key), value);
        KnownSettings.check(setting);
        return setting;
    }
}
