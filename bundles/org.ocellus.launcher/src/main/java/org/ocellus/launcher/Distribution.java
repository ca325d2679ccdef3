package org.ocellus.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ocellus.launch.CommandLine;
import org.ocellus.launch.CommandLine.Mode;

/**
 * The files of an installed Ocellus. Which bundles there are, and in which order they start, is said by the directories
 * alone: each directory below {@code bundles} is a start level, in the order of their names.
 *
 * @param home the directory that holds {@code bundles}, {@code outputs}, {@code read}, {@code live}, {@code shell} and {@code etc}
 */
record Distribution(Path home) {
    private static final String HOME = "ocellus.home";
    private static final String SENSOR = "3-sensor";
    private static final String ENCAPSULATIONS = "4-encapsulations";

    /** The bundles of one start level. */
    record Level(int number, List<Path> bundles) {}

    /**
     * {@return the distribution that this process was started from}
     *
     * @throws UsageException if the start script did not say where it is
     */
    static Distribution current() throws UsageException {
        String home = System.getProperty(HOME);
        if (home == null) {
            throw new UsageException("start this program with bin/ocellus, or set the system property " + HOME);
        }
        return new Distribution(Path.of(home));
    }

    /** {@return the configuration that comes with the distribution, or null if it was removed} */
    @Nullable Path configuration() {
        Path file = home.resolve("etc").resolve("ocellus.properties");
        return Files.exists(file) ? file : null;
    }

    /**
     * {@return the start levels from the first to the last} A run starts with no more than it needs: nothing is decoded where
     * records are read back, and a shell is there only where it is asked for.
     *
     * @throws IOException if the directories cannot be read
     */
    List<Level> levels(CommandLine commandLine) throws IOException {
        Mode mode = commandLine.mode();
        boolean administered = mode == Mode.SHELL || mode == Mode.COMMAND || mode == Mode.DAEMON;
        List<List<Path>> levels = new ArrayList<>();
        for (Path directory : sorted(home.resolve("bundles"))) {
            if (mode != Mode.READ || !directory.endsWith(ENCAPSULATIONS)) {
                levels.add(jars(directory));
            }
        }
        List<Path> outputs = jars(home.resolve("outputs"));
        levels.add(
                outputs.stream().filter(OutputBundles.of(commandLine, outputs)).toList());
        if (mode != Mode.RECORD) {
            levels.add(jars(home.resolve("read")));
        }
        if (commandLine.needsLiveCapture()) {
            levels.add(jars(home.resolve("live")));
        }
        if (administered) {
            levels.add(jars(home.resolve("shell")));
        }
        return IntStream.range(0, levels.size())
                .mapToObj(i -> new Level(i + 1, levels.get(i)))
                .toList();
    }

    /**
     * {@return the bundles that packets pass, but for the decoders of encapsulations}
     *
     * @throws IOException if the directory cannot be read
     */
    List<Path> sensor() throws IOException {
        return jars(home.resolve("bundles").resolve(SENSOR));
    }

    private static List<Path> jars(Path directory) throws IOException {
        return sorted(directory).stream()
                .filter(file -> file.toString().endsWith(".jar"))
                .toList();
    }

    /** The order of a directory differs from file system to file system; that of the names does not. */
    private static List<Path> sorted(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.sorted().toList();
        }
    }
}
