package org.ocellus.launcher;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Lets several files follow one {@code -r}, as a shell pattern makes them, although a filter expression may come behind.
 *
 * <p>The first word behind {@code -r} is always a file. Further words are files as long as they exist, or look like a file
 * name with a dot or a slash before anything else has ended the list; the first that is neither begins the filter expression: the words
 * of that language ({@code udp}, {@code host}, {@code not}) have no dots or slashes in front. A word with a space in it that is no
 * file is an expression in quotes, whatever else is in it.
 */
final class FileOperands {
    private static final String READ = "-r";

    private final Predicate<String> exists;

    /** Asks the file system which words are files. */
    FileOperands() {
        this(FileOperands::onDisk);
    }

    FileOperands(Predicate<String> exists) {
        this.exists = exists;
    }

    /** {@return the arguments with a {@code -r} in front of each file} */
    List<String> expand(List<String> arguments) {
        List<String> expanded = new ArrayList<>();
        boolean reading = false;
        int i = 0;
        while (i < arguments.size()) {
            String word = arguments.get(i++);
            if (word.equals("--")) {
                expanded.add(word);
                expanded.addAll(arguments.subList(i, arguments.size()));
                break;
            }
            if (word.equals(READ) && i < arguments.size()) {
                expanded.add(READ);
                expanded.add(arguments.get(i++));
                reading = true;
            } else if (reading && isFile(word)) {
                expanded.add(READ);
                expanded.add(word);
            } else {
                expanded.add(word);
                reading = false;
            }
        }
        return expanded;
    }

    private boolean isFile(String word) {
        if (word.startsWith("-")) {
            return false;
        }
        boolean looksLikeOne = word.indexOf('.') >= 0 || word.indexOf('/') >= 0;
        return looksLikeOne && word.indexOf(' ') < 0 || exists.test(word);
    }

    private static boolean onDisk(String word) {
        try {
            return Files.exists(Path.of(word));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
