package org.ocellus.launcher.log;

import java.util.Map;
import java.util.Optional;
import org.ocellus.launch.CommandLine;

/**
 * How this process logs. Logback makes its configurator itself, by name, hence the way through system properties; {@code
 * -Docellus.log=debug} sets the level from outside too.
 *
 * @param level the least level that is logged
 * @param format {@code text} or {@code json}
 * @param file where the log goes; standard error if empty
 * @param daemon whether lines need times, because nobody is watching
 */
public record LogSettings(String level, String format, String file, boolean daemon) {
    private static final String PID = "org.ocellus.log";
    private static final String LEVEL = "ocellus.log";
    private static final String FORMAT = "ocellus.log.format";
    private static final String FILE = "ocellus.log.file";
    private static final String DAEMON = "ocellus.log.daemon";
    private static final String TEXT = "text";

    /** {@return what the configuration says; a person at a terminal is told of warnings only} */
    public static LogSettings of(CommandLine commandLine) {
        boolean daemon = commandLine.mode() == CommandLine.Mode.DAEMON;
        Map<String, String> configured = commandLine.configurations().getOrDefault(PID, Map.of());
        String level = Optional.ofNullable(System.getProperty(LEVEL))
                .orElseGet(() -> configured.getOrDefault("level", daemon ? "info" : "warn"));
        return new LogSettings(
                level, configured.getOrDefault("format", TEXT), configured.getOrDefault("file", ""), daemon);
    }

    /** Takes effect with the first message. */
    public void apply() {
        System.setProperty(LEVEL, level);
        System.setProperty(FORMAT, format);
        System.setProperty(FILE, file);
        System.setProperty(DAEMON, Boolean.toString(daemon));
    }

    /** {@return what was applied; warnings as text on standard error if nothing was} */
    static LogSettings applied() {
        return new LogSettings(
                System.getProperty(LEVEL, "warn"),
                System.getProperty(FORMAT, TEXT),
                System.getProperty(FILE, ""),
                Boolean.getBoolean(DAEMON));
    }

    boolean json() {
        return !format.equals(TEXT);
    }
}
