package org.ocellus.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ocellus.launch.CommandLine;

/**
 * Which of the bundles that write records a run needs. A run that ends with its input starts no others: each costs some
 * milliseconds, which is a good part of what a small capture takes.
 */
final class OutputBundles implements Predicate<Path> {
    private static final Pattern TARGET = Pattern.compile("([a-z][a-z0-9]+)(:.*)?");
    private static final String OUTPUT = "org.ocellus.output.";
    private static final String TEXT = "text";
    private static final String JSON = "json";
    private static final String ZSTD = "zst";

    private final boolean all;
    private final boolean compresses;
    private final Set<String> kinds = new TreeSet<>();

    private OutputBundles(CommandLine commandLine, boolean all) {
        this.all = all;
        compresses = commandLine.outputs().stream().anyMatch(each -> each.contains(ZSTD))
                || commandLine.configurations().values().stream()
                        .anyMatch(each -> each.values().stream().anyMatch(value -> value.contains(ZSTD)));
        for (String each : commandLine.outputs().isEmpty() ? List.of(TEXT) : commandLine.outputs()) {
            Matcher target = TARGET.matcher(each);
            kinds.add(target.matches() ? target.group(1) : TEXT);
        }
    }

    /**
     * Chooses for a run.
     *
     * @param jars all bundles there are
     */
    static OutputBundles of(CommandLine commandLine, List<Path> jars) {
        OutputBundles needed = new OutputBundles(commandLine, false);
        boolean known =
                needed.kinds.stream().allMatch(kind -> jars.stream().anyMatch(jar -> isNamed(jar, OUTPUT + kind)));
        boolean record = commandLine.mode() == CommandLine.Mode.RECORD;
        // of a kind that there is not, the message lists those that there are
        return record && known ? needed : new OutputBundles(commandLine, true);
    }

    @Override
    public boolean test(Path jar) {
        return all
                || kinds.stream().anyMatch(kind -> isNamed(jar, OUTPUT + kind))
                || (compresses && isNamed(jar, "org.ocellus.compression.zstd"))
                || (kinds.contains(JSON) && isNamed(jar, "jackson-core"));
    }

    private static boolean isNamed(Path jar, String artifact) {
        return jar.getFileName().toString().startsWith(artifact + "-");
    }
}
