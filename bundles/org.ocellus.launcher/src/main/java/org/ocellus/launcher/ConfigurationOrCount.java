package org.ocellus.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What stands behind {@code -c}: a number is tcpdump's count of packets, anything else a configuration file (one that is named
 * like a number is {@code ./7}). Of several numbers the last counts.
 */
final class ConfigurationOrCount {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+");
    private static final Pattern COUNT = Pattern.compile("0*[1-9]\\d{0,17}");

    private final List<Path> files = new ArrayList<>();
    private Optional<String> count = Optional.empty();

    ConfigurationOrCount(List<String> values) throws UsageException {
        for (String value : values) {
            if (!NUMBER.matcher(value).matches()) {
                files.add(Path.of(value));
            } else if (COUNT.matcher(value).matches()) {
                count = Optional.of(Long.toString(Long.parseLong(value)));
            } else {
                throw new UsageException("-c " + value + ": expected a number of packets above 0, or a file");
            }
        }
    }

    /** {@return the configuration files in order} */
    List<Path> files() {
        return files;
    }

    /** {@return the packets to end after} */
    Optional<String> count() {
        return count;
    }
}
