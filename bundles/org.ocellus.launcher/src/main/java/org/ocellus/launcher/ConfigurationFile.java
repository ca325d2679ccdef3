package org.ocellus.launcher;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.ocellus.launch.settings.Setting;
import org.ocellus.launch.settings.SettingException;

/**
 * A file of settings with the syntax of {@link Properties}: {@code key = value}, {@code #} begins a comment, a backslash at
 * the end continues a line. Unlike {@link Properties} it knows the line of a mistake.
 */
final class ConfigurationFile {
    private final Path file;

    ConfigurationFile(Path file) {
        this.file = file;
    }

    /**
     * {@return the settings in the order of the file}
     *
     * @throws UsageException if the file cannot be read or a line is not a setting; names file and line
     */
    List<Setting> settings() throws UsageException {
        List<Setting> settings = new ArrayList<>();
        StringBuilder statement = new StringBuilder();
        int number = 0;
        int first = 1;
        for (String line : lines()) {
            number++;
            if (statement.isEmpty()) {
                first = number;
                if (isBlankOrComment(line)) {
                    continue;
                }
            }
            statement.append(line).append('\n');
            if (!continues(line)) {
                settings.add(setting(statement.toString(), first));
                statement.setLength(0);
            }
        }
        if (!statement.isEmpty()) {
            settings.add(setting(statement.toString(), first));
        }
        return settings;
    }

    private List<String> lines() throws UsageException {
        try {
            return Files.readAllLines(file);
        } catch (MalformedInputException e) {
            throw new UsageException(file + ": not a text in UTF-8");
        } catch (IOException e) {
            throw new UsageException(file + ": " + Problem.of(e));
        }
    }

    private Setting setting(String statement, int line) throws UsageException {
        Properties one = new Properties();
        try {
            one.load(new StringReader(statement));
            String key = one.stringPropertyNames().iterator().next();
            String value = one.getProperty(key);
            if (value.isEmpty() && statement.indexOf('=') < 0) {
                throw new SettingException("'" + statement.strip() + "': expected KEY = VALUE");
            }
            return Setting.of(key, value.strip());
        } catch (IOException | IllegalArgumentException | SettingException e) {
            throw new UsageException(file + ":" + line + ": " + Problem.of(e));
        }
    }

    private static boolean isBlankOrComment(String line) {
        String text = line.strip();
        return text.isEmpty() || text.startsWith("#") || text.startsWith("!");
    }

    /** An odd number of backslashes at the end: an even number is that many halves, escaped. */
    private static boolean continues(String line) {
        int backslashes = 0;
        while (backslashes < line.length() && line.charAt(line.length() - 1 - backslashes) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }
}
