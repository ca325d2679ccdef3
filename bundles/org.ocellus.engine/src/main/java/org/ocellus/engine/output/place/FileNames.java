package org.ocellus.engine.output.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The names of the files of one output, from the pattern that the user stated. Where two would be alike, a number stands
 * before the extension: {@code flows.json}, {@code flows.1.json}. A file that is not to be followed has a hidden name while it
 * is written: {@code .flows.json.part}.
 */
final class FileNames {
    private static final String HIDDEN = ".";
    private static final String PART = ".part";
    private static final String NUMBER = "(?:\\.\\d{1,9}){0,2}";
    private static final Pattern FORM =
            Pattern.compile("(.*/)?([^/]+?)((?:\\.[A-Za-z][A-Za-z0-9]{0,7})?(?:\\.(?:gz|zst))?)", Pattern.DOTALL);

    private final NamePattern folder;
    private final NamePattern stem;
    private final String extension;
    private final Path fixed;
    private final int depth;
    private final Pattern folderLooks;
    private final Pattern finishedLooks;

    private FileNames(String folder, String stem, String extension) throws IOException {
        this.folder = NamePattern.parse(folder);
        this.stem = NamePattern.parse(stem);
        this.extension = extension;
        int pattern = folder.indexOf('%');
        String stable = pattern < 0 ? folder : folder.substring(0, folder.lastIndexOf('/', pattern) + 1);
        fixed = Path.of(stable);
        depth = 1
                + (int) folder.substring(stable.length())
                        .chars()
                        .filter(each -> each == '/')
                        .count();
        folderLooks = Pattern.compile(this.folder.looks());
        finishedLooks = Pattern.compile(this.stem.looks() + NUMBER + Pattern.quote(extension));
    }

    /**
     * Takes a pattern apart.
     *
     * @throws IOException if it is none; the message is for the user
     */
    static FileNames parse(String pattern) throws IOException {
        Matcher matcher = FORM.matcher(pattern);
        if (!matcher.matches()) {
            throw new IOException("expected a file's name");
        }
        return new FileNames(Objects.requireNonNullElse(matcher.group(1), ""), matcher.group(2), matcher.group(3));
    }

    /** {@return whether names depend on the time} */
    boolean areTimed() {
        return folder.isTimed() || stem.isTimed();
    }

    /** {@return the finest unit of time in the names, nothing without any} */
    Optional<ChronoUnit> unit() {
        return Stream.of(folder, stem).flatMap(each -> each.unit().stream()).min(ChronoUnit::compareTo);
    }

    /** {@return the folder that all files are in, or folders that are made for them} */
    Path fixedFolder() {
        return fixed;
    }

    /**
     * {@return a name}
     *
     * @param time in nanoseconds since the epoch
     * @param number 0 for none, from 1 where names would be alike
     */
    Path at(long time, int number) {
        return Path.of(folder.at(time) + stem.at(time) + (number == 0 ? "" : "." + number) + extension);
    }

    /** {@return the hidden name of a file while it is written} */
    static Path part(Path finished) {
        return finished.resolveSibling(HIDDEN + finished.getFileName() + PART);
    }

    /** {@return the name that a file gets when it is complete} */
    static Path finished(Path part) {
        String name = String.valueOf(part.getFileName());
        return part.resolveSibling(name.substring(HIDDEN.length(), name.length() - PART.length()));
    }

    /**
     * {@return a name that no file has}
     *
     * @param finished the name that was meant
     * @param first the lowest number to put into it, 0 for none if it is free without
     */
    static Path free(Path finished, int first) {
        Matcher matcher = FORM.matcher(String.valueOf(finished.getFileName()));
        int number = first;
        Path free = finished;
        while (matcher.matches() && (number > 0 || Files.exists(free))) {
            number = Math.max(1, number);
            free = finished.resolveSibling(matcher.group(2) + "." + number + matcher.group(3));
            if (!Files.exists(free)) {
                return free;
            }
            number++;
        }
        return free;
    }

    /**
     * {@return the name that a complete file gets which is in the way of the next one: with the number behind the highest}
     *
     * @param complete its name, without a number
     */
    static Path behind(Path complete) throws IOException {
        Matcher form = FORM.matcher(String.valueOf(complete.getFileName()));
        if (!form.matches()) {
            throw new IOException(complete + ": expected a file's name");
        }
        Pattern numbered =
                Pattern.compile(Pattern.quote(form.group(2)) + "\\.(\\d{1,8})" + Pattern.quote(form.group(3)));
        Path folder = complete.toAbsolutePath().getParent();
        try (Stream<Path> beside = folder == null ? Stream.empty() : Files.list(folder)) {
            int highest = beside.map(each -> numbered.matcher(String.valueOf(each.getFileName())))
                    .filter(Matcher::matches)
                    .mapToInt(each -> Integer.parseInt(each.group(1)))
                    .max()
                    .orElse(0);
            return complete.resolveSibling(form.group(2) + "." + (highest + 1) + form.group(3));
        }
    }

    /** {@return the complete files there are} */
    List<Path> finished() throws IOException {
        return found(name -> finishedLooks.matcher(name).matches());
    }

    /** {@return the files there are that are written, or were when their writer ended} */
    List<Path> parts() throws IOException {
        return found(name -> name.startsWith(HIDDEN)
                && name.endsWith(PART)
                && finishedLooks
                        .matcher(name)
                        .region(HIDDEN.length(), name.length() - PART.length())
                        .matches());
    }

    private List<Path> found(java.util.function.Predicate<String> looks) throws IOException {
        Path root = fixed.toString().isEmpty() ? Path.of(".") : fixed;
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> all = Files.find(root, depth, (path, attributes) -> attributes.isRegularFile())) {
            return all.filter(each -> isOurs(root, each) && looks.test(String.valueOf(each.getFileName())))
                    .map(each -> fixed.resolve(root.relativize(each)))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
    }

    /** A folder's name ends with a slash in the pattern and without one in a path. */
    private boolean isOurs(Path root, Path file) {
        String parent = Objects.toString(fixed.resolve(root.relativize(file)).getParent(), "");
        boolean slash = parent.isEmpty() || parent.endsWith("/");
        return folderLooks.matcher(slash ? parent : parent + "/").matches();
    }
}
