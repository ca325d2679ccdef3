package org.ocellus.launcher;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One property of one configuration, from a flat key such as {@code flow.statusInterval}.
 *
 * <p>The part of the key before the last dot is the PID; the prefix {@code org.ocellus.} may be left out. {@code
 * decoder.NAME} is the factory configuration {@code org.ocellus.decoder~NAME}.
 *
 * @param pid the configuration's PID, {@code FACTORY~NAME} for a factory configuration
 * @param name the property's name
 * @param value the property's value as text; whoever reads it converts it
 */
record Setting(String pid, String name, String value) {
    private static final String PREFIX = "org.ocellus.";
    private static final Pattern KEY = Pattern.compile("([\\w~-]+(?:\\.[\\w~-]+)*)\\.(\\w[\\w-]*)");
    private static final Pattern DECODER = Pattern.compile("decoder\\.([\\w-]+)");

    /**
     * Reads {@code KEY=VALUE}.
     *
     * @throws UsageException if it has another form
     */
    static Setting parse(String text) throws UsageException {
        int equals = text.indexOf('=');
        if (equals < 0) {
            throw new UsageException("'" + text + "': expected KEY=VALUE, such as flow.statusInterval=60");
        }
        return of(text.substring(0, equals).strip(), text.substring(equals + 1).strip());
    }

    /**
     * Takes a key apart.
     *
     * @throws UsageException if it is no key of a configuration
     */
    static Setting of(String key, String value) throws UsageException {
        Matcher matcher = KEY.matcher(key);
        if (!matcher.matches()) {
            throw new UsageException(
                    "'" + key + "' is no configuration key; expected PID.NAME, such as flow.statusInterval");
        }
        return new Setting(pid(matcher.group(1)), matcher.group(2), value);
    }

    private static String pid(String written) {
        String local = written.startsWith(PREFIX) ? written.substring(PREFIX.length()) : written;
        Matcher decoder = DECODER.matcher(local);
        return PREFIX + (decoder.matches() ? "decoder~" + decoder.group(1) : local);
    }
}
