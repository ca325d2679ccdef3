package org.ocellus.engine.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Files that are read while records are written. No output may write over one of them, whatever the names that both have: links
 * are looked through. Devices and pipes can be both.
 *
 * @param names as the user stated them, {@code -} for standard input
 */
record InputFiles(List<String> names) {
    private static final String STANDARD_INPUT = "-";
    private static final Path STANDARD_INPUT_DEVICE = Path.of("/dev/stdin");

    /** {@return the name of an input that is among some files, nothing if none is} */
    Optional<String> among(List<Path> files) {
        return names.stream()
                .filter(input -> files.stream().anyMatch(each -> isSame(input, each)))
                .findFirst()
                .map(input -> input.equals(STANDARD_INPUT) ? "standard input" : input);
    }

    private static boolean isSame(String input, Path output) {
        try {
            Path path = input.equals(STANDARD_INPUT) ? STANDARD_INPUT_DEVICE : Path.of(input);
            boolean device = Files.exists(path) && !Files.isRegularFile(path);
            return !device && Files.isSameFile(path, output);
        } catch (IOException | InvalidPathException e) {
            return false; // one of them is not there, or cannot be read
        }
    }
}
