package org.ocellus.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ocellus.launch.CommandLine;
import org.ocellus.launch.daemon.Directories;
import org.ocellus.launch.settings.SettingKey;
import org.ocellus.launch.settings.WordList;

/**
 * What a daemon reads and writes if its configuration does not say: what the command line says, and otherwise all interfaces
 * into a JSON file a day.
 */
final class DaemonDefaults {
    static final SettingKey CAPTURES = new SettingKey("org.ocellus.daemon", "captures");
    static final SettingKey OUTPUTS = new SettingKey("org.ocellus.daemon", "outputs");

    private static final String ALL_INTERFACES = "any";

    /** At most two weeks and 1.4 GB; the file that is being written has its final name, so that it can be followed. */
    private static final String ROTATION = "?rotate=1d&rotate-size=100M&keep=14&whole=false";

    private final CommandLine commandLine;
    private final Directories directories;

    DaemonDefaults(CommandLine commandLine, Directories directories) {
        this.commandLine = commandLine;
        this.directories = directories;
    }

    /** {@return captures and outputs; those of the command line win over files, and the usual ones over nothing} */
    Map<SettingKey, String> absentFrom(Map<SettingKey, String> stated) {
        Map<SettingKey, String> defaults = new HashMap<>();
        List<String> captures = captures();
        if (!captures.isEmpty()) {
            defaults.put(CAPTURES, WordList.format(captures));
        } else if (!stated.containsKey(CAPTURES)) {
            defaults.put(CAPTURES, WordList.format(List.of(capture(ALL_INTERFACES))));
        }
        if (!commandLine.outputs().isEmpty()) {
            defaults.put(OUTPUTS, WordList.format(commandLine.outputs()));
        } else if (!stated.containsKey(OUTPUTS)) {
            Path file = directories.logs().resolve("flows.json");
            defaults.put(OUTPUTS, WordList.format(List.of("json:" + file + ROTATION)));
        }
        return defaults;
    }

    private List<String> captures() {
        List<String> captures = new ArrayList<>();
        if (!commandLine.files().isEmpty()) {
            captures.add(CaptureName.files(commandLine.files(), options()).toString());
        }
        commandLine.interfaces().forEach(each -> captures.add(capture(each)));
        return captures;
    }

    private String capture(String device) {
        return CaptureName.device(device, options()).toString();
    }

    private Map<String, String> options() {
        Map<String, String> options = new HashMap<>(commandLine.captureOptions());
        if (!commandLine.filter().isEmpty()) {
            options.put(CaptureName.FILTER, commandLine.filter());
        }
        return options;
    }
}
