package org.ocellus.launch.settings;

/**
 * A setting that there is, whether or not it is configured.
 *
 * @param key where it stands
 * @param value what holds without configuration
 */
public record KnownSetting(SettingKey key, String value) {}
