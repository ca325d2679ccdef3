package org.ocellus.output.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** What a user may have meant who wrote a name that there is not. */
final class NearNames {
    private static final int MOST = 5;
    private static final int MOST_EDITS = 2;
    private static final int LETTERS_PER_EDIT = 3;

    private NearNames() {}

    /** {@return the names that are a few letters away or have the word in them, the nearest first} */
    static List<String> of(String written, Collection<String> names) {
        // A short name is two letters away from everything.
        int edits = Math.clamp(written.length() / LETTERS_PER_EDIT, 1, MOST_EDITS);
        return names.stream()
                .filter(name -> distance(written, name) <= edits || name.contains(written))
                .sorted(Comparator.comparingInt(name -> distance(written, name)))
                .limit(MOST)
                .toList();
    }

    /** The letters to change, add or leave out (Levenshtein). */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
