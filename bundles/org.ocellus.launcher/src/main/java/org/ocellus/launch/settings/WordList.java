package org.ocellus.launch.settings;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Several words in one value: blanks or commas with blanks separate them, and what has blanks inside stands in quotes. */
public final class WordList {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|([^\\s\"]+)");

    private WordList() {}

    /** {@return the words of a value} */
    public static List<String> parse(String value) {
        return WORD.matcher(value)
                .results()
                .map(WordList::word)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String word(MatchResult match) {
        if (match.group(1) != null) {
            return match.group(1);
        }
        String word = match.group(2);
        return word.endsWith(",") ? word.substring(0, word.length() - 1) : word;
    }

    /** {@return the value of words} */
    public static String format(List<String> words) {
        return words.stream().map(WordList::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        return word.chars().anyMatch(Character::isWhitespace) || word.endsWith(",") ? "\"" + word + "\"" : word;
    }
}
