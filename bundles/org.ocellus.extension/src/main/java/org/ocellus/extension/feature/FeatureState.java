package org.ocellus.extension.feature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of features outlives the process, in files that an administrator can read: {@code installed}, {@code removed} and {@code
 * repositories}, each with a name or a location a line.
 */
final class FeatureState {
    private final @Nullable Path directory;

    /**
     * Makes a state.
     *
     * @param directory where the files are; null if nothing is to be kept
     */
    FeatureState(@Nullable Path directory) {
        this.directory = directory;
    }

    Set<String> installed() throws IOException {
        return lines("installed");
    }

    Set<String> removed() throws IOException {
        return lines("removed");
    }

    Set<String> repositories() throws IOException {
        return lines("repositories");
    }

    /** Takes note that a feature was installed from somewhere. */
    void install(String name, String origin) throws IOException {
        edit("removed", name, false);
        edit("installed", origin, true);
    }

    /** Takes note that a feature was removed. */
    void remove(String name, String origin) throws IOException {
        edit("installed", origin, false);
        edit("removed", name, true);
    }

    void addRepository(String location) throws IOException {
        edit("repositories", location, true);
    }

    private Set<String> lines(String file) throws IOException {
        Path path = directory == null ? null : directory.resolve(file);
        return path == null || !Files.exists(path) ? Set.of() : new LinkedHashSet<>(Files.readAllLines(path));
    }

    private void edit(String file, String line, boolean present) throws IOException {
        if (directory == null) {
            return;
        }
        Set<String> lines = new LinkedHashSet<>(lines(file));
        if (!(present ? lines.add(line) : lines.remove(line))) {
            return;
        }
        Files.createDirectories(directory);
        Path whole = directory.resolve(file);
        Path part = directory.resolve("." + file + ".part");
        Files.write(part, List.copyOf(lines));
        Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
