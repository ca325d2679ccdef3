package org.ocellus.engine.flow;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What makes two packets belong to one flow, beside addresses and protocol.
 *
 * @param path whether the encapsulation path does
 * @param ports whether ports do, and what stands in for them: ICMP type and identifier
 * @param macs whether the MAC addresses of the innermost frame do
 * @param masked names of layers that do not count, whatever {@code path} says
 */
public record KeySettings(boolean path, boolean ports, boolean macs, Set<String> masked) {
    /** What holds without configuration. */
    public static final KeySettings DEFAULT = new KeySettings(true, true, false, Set.of());

    private static final String EXPECTED =
            "; expected some of path, ports, mac with commas between them, or changes such as -path or +mac";

    /** Makes settings. */
    public KeySettings {
        masked = Set.copyOf(masked);
    }

    /**
     * Reads parts of a key.
     *
     * @param key parts such as {@code path,ports}, or changes to the default: {@code -path}, {@code +mac}
     * @param mask names of layers with commas between them, may be empty
     * @throws IllegalArgumentException if there is no such part; the message says which there are
     */
    public static KeySettings parse(String key, String mask) {
        Set<String> parts = new TreeSet<>();
        Set<String> words = words(key);
        boolean changes = !words.isEmpty() && words.stream().allMatch(each -> each.matches("[+-].*"));
        if (changes) {
            parts.addAll(Set.of("path", "ports"));
        }
        for (String word : words) {
            String part = changes ? word.substring(1) : word;
            if (!Set.of("path", "ports", "mac").contains(part)) {
                throw new IllegalArgumentException("there is no part of a flow key " + word + EXPECTED);
            }
            if (word.startsWith("-")) {
                parts.remove(part);
            } else {
                parts.add(part);
            }
        }
        return new KeySettings(parts.contains("path"), parts.contains("ports"), parts.contains("mac"), words(mask));
    }

    /** {@return the words of a text that has commas or blanks between them} */
    public static Set<String> words(String text) {
        Set<String> words = new TreeSet<>(List.of(text.strip().split("[,\\s]+", -1)));
        words.remove("");
        return words;
    }
}
