package org.ocellus.launch.settings;

import java.util.Optional;

/**
 * A setting that is not as the configuration files and the command line have it.
 *
 * @param key which
 * @param configured what those say, nothing if they do not mention it
 * @param holds what holds, nothing if it was unset
 * @param lasting whether it holds after a restart too
 */
public record Difference(SettingKey key, Optional<String> configured, Optional<String> holds, boolean lasting) {}
