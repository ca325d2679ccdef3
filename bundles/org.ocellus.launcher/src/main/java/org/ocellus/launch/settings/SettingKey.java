package org.ocellus.launch.settings;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a property stands in Configuration Admin, from a flat key such as {@code flow.statusInterval}.
 *
 * <p>The part of the key before the last dot is the PID, or that before the first dot behind a {@code ~}. The prefix
 * {@code org.ocellus.} may be left out; {@code decoder.NAME} is the factory configuration {@code org.ocellus.decoder~NAME}.
 * A PID of three words or more is somebody else's and taken as it is.
 *
 * @param pid the configuration's PID, {@code FACTORY~NAME} for a factory configuration
 * @param name the property's name
 */
public record SettingKey(String pid, String name) {
    static final String PREFIX = "org.ocellus.";
    static final String DECODER = PREFIX + "decoder~";

    private static final Pattern KEY = Pattern.compile("([\\w-]+(?:\\.[\\w-]+)*(?:~[\\w-]+)?)\\.(\\w[\\w-]*)");
    private static final Pattern FACTORY_KEY = Pattern.compile("([\\w.-]+~[\\w-]+)\\.(\\w[\\w.-]*)");
    private static final Pattern DECODER_BY_NAME = Pattern.compile("decoder[.~]([\\w-]+)");

    /** What names of our bundles begin with; their PIDs are like them. */
    private static final Set<String> BUNDLES = Set.of("capture", "encapsulation", "output");

    private static final Set<String> OURS =
            Set.of("daemon", "decoder", "flow", "log", "management", "sensor", "shell", "walk");
    /** Short for {@code trust.mode}, since {@code trust=signed} says it all. */
    private static final String TRUST = "trust";

    private static final int WORDS_OF_A_FULL_PID = 3;

    /**
     * Takes a key apart.
     *
     * @param written as the user wrote it
     * @throws SettingException if it has another form, or cannot stand for any PID
     */
    public static SettingKey parse(String written) throws SettingException {
        if (written.equals(TRUST)) {
            return new SettingKey(PREFIX + TRUST, "mode");
        }
        Matcher factory = FACTORY_KEY.matcher(written);
        Matcher matcher = factory.matches() ? factory : KEY.matcher(written);
        if (!matcher.matches()) {
            throw new SettingException(
                    "'" + written + "' is no configuration key; expected PID.NAME, such as flow.statusInterval");
        }
        return new SettingKey(pid(written, matcher.group(1)), matcher.group(2));
    }

    private static String pid(String written, String part) throws SettingException {
        String local = part.startsWith(PREFIX) ? part.substring(PREFIX.length()) : part;
        Matcher decoder = DECODER_BY_NAME.matcher(local);
        if (decoder.matches()) {
            return DECODER + decoder.group(1);
        }
        String[] words = local.split("\\.", -1);
        if (KnownSettings.isOfSensor(PREFIX + local) || BUNDLES.contains(words[0])) {
            return PREFIX + local;
        }
        if (part.split("\\.", -1).length < WORDS_OF_A_FULL_PID || words.length == 1 || OURS.contains(words[0])) {
            throw new SettingException(
                    written
                            + ": there is no such setting; expected decoder.NAME, daemon, flow, log, management, sensor, shell or walk in front, or a full PID");
        }
        return part;
    }

    /** {@return the shortest way to write the key} */
    @Override
    public String toString() {
        if (pid.startsWith(DECODER)) {
            return "decoder." + pid.substring(DECODER.length()) + "." + name;
        }
        return (pid.startsWith(PREFIX) ? pid.substring(PREFIX.length()) : pid) + "." + name;
    }
}
