package org.ocellus.app.state;

import java.io.IOException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import org.ocellus.launch.settings.Setting;
import org.ocellus.launch.settings.SettingException;
import org.ocellus.launch.settings.SettingKey;

/**
 * A revision as text, in the syntax of {@link Properties}: five words without dots that say what it is, and settings as in any
 * configuration file.
 *
 * @param number of the revision
 * @param time when it was made
 * @param user who made it
 * @param command by which command
 * @param changes what it holds
 * @param unreadable what this version does not understand, a message each
 */
record StateText(int number, Instant time, String user, String command, Overlay changes, List<String> unreadable) {
    private static final String REVISION = "revision";
    private static final String TIME = "time";
    private static final String USER = "user";
    private static final String COMMAND = "command";
    private static final String UNSET = "unset";

    /** {@return the text} */
    String text() {
        StringBuilder text = new StringBuilder()
                .append(
                        "# What was changed while Ocellus ran, over its configuration. Written by the sensor; config diff shows it,\n")
                .append("# config rollback undoes it.\n");
        line(text, REVISION, Integer.toString(number));
        line(text, TIME, time.toString());
        line(text, USER, user);
        line(text, COMMAND, command);
        List<String> unset = new ArrayList<>();
        changes.changes().forEach((key, value) -> {
            if (value.isPresent()) {
                line(text, key.toString(), value.get());
            } else {
                unset.add(key.toString());
            }
        });
        if (!unset.isEmpty()) {
            line(text, UNSET, String.join(" ", unset));
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String key, String value) {
        String escaped = value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
        text.append(key)
                .append(" = ")
                .append(escaped.startsWith(" ") ? "\\" : "")
                .append(escaped)
                .append('\n');
    }

    /**
     * {@return the revision that a text holds} Settings that there are no more are left out, and said to be unreadable.
     *
     * @throws IOException if the text is none of ours
     */
    static StateText parse(String text) throws IOException {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
            int number = Integer.parseInt(properties.getProperty(REVISION, ""));
            Instant time = Instant.parse(properties.getProperty(TIME, ""));
            Map<SettingKey, Optional<String>> changes = new HashMap<>();
            List<String> unreadable = new ArrayList<>();
            for (String key : new TreeSet<>(properties.stringPropertyNames())) {
                read(key, properties.getProperty(key), changes, unreadable);
            }
            return new StateText(
                    number,
                    time,
                    properties.getProperty(USER, "?"),
                    properties.getProperty(COMMAND, ""),
                    new Overlay(changes),
                    List.copyOf(unreadable));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IOException("this is no file of changes: " + e.getMessage(), e);
        }
    }

    private static void read(
            String key, String value, Map<SettingKey, Optional<String>> changes, List<String> unreadable) {
        try {
            if (key.equals(UNSET)) {
                for (String each : value.split(" ", -1)) {
                    changes.put(SettingKey.parse(each), Optional.empty());
                }
            } else if (key.indexOf('.') >= 0) {
                Setting setting = Setting.of(key, value);
                changes.put(setting.key(), Optional.of(setting.value()));
            }
        } catch (SettingException e) {
            unreadable.add(String.valueOf(e.getMessage()));
        }
    }
}
