package org.ocellus.shell.session;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells lines that only look from all others. What is not known to look only is taken for a change, commands of vendors among
 * it: an audit log may hold too much, but not too little.
 */
final class ReadOnlyLine {
    /** What could hide a command: closures, substitutions, variables, redirections. */
    private static final Pattern HIDES = Pattern.compile("[{}()$`<>\\n]");

    private static final Pattern SEPARATOR = Pattern.compile("[|;&]+");
    private static final Set<String> LOOK = Set.of(
            "help",
            "flows",
            "stats",
            "audit",
            "exit",
            "quit",
            "lb",
            "headers",
            "which",
            "inspect",
            "bundlelevel",
            "grep",
            "cat",
            "echo",
            "sort",
            "head",
            "tail",
            "wc",
            "history",
            "type",
            "interfaces");

    /** With these the word behind decides. */
    private static final Map<String, Set<String>> LOOK_WITH = Map.of(
            "decoders", Set.of("list"),
            "outputs", Set.of("list"),
            "capture", Set.of("list", "wait"),
            "captures", Set.of("list", "wait"),
            "quarantine", Set.of("list"),
            "features", Set.of("list"),
            "plugins", Set.of("list", "directories"),
            "log", Set.of("show"),
            "config", Set.of("list", "get", "diff", "revisions"));

    private ReadOnlyLine() {}

    /** {@return whether the line changes nothing} */
    static boolean is(String line) {
        return !HIDES.matcher(line).find() && SEPARATOR.splitAsStream(line).allMatch(ReadOnlyLine::looks);
    }

    private static boolean looks(String command) {
        List<String> words = Stream.of(command.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty()) {
            return true;
        }
        String name = words.getFirst().substring(words.getFirst().indexOf(':') + 1);
        if (LOOK.contains(name) || words.contains("--help")) {
            return true;
        }
        Set<String> verbs = LOOK_WITH.get(name);
        return verbs != null
                && words.stream()
                        .skip(1)
                        .filter(word -> !word.startsWith("-"))
                        .findFirst()
                        .map(verbs::contains)
                        .orElse(true);
    }
}
