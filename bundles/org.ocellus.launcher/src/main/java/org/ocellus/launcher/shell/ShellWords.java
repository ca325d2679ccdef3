package org.ocellus.launcher.shell;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words of the command line as the shell will take them apart again: what has a meaning in its language, spaces among it,
 * is escaped.
 *
 * @param words as the user's shell has handed them over
 */
public record ShellWords(List<String> words) {
    private static final Pattern SPECIAL = Pattern.compile("[^\\w./:=,+@-]");

    /** {@return one line for the shell} */
    public String line() {
        return words.stream().map(ShellWords::escape).collect(Collectors.joining(" "));
    }

    private static String escape(String word) {
        return word.isEmpty() ? "''" : SPECIAL.matcher(word).replaceAll("\\\\$0");
    }
}
