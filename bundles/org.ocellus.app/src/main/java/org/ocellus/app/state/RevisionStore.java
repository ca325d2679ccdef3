package org.ocellus.app.state;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.ocellus.launch.settings.Change;
import org.ocellus.launch.settings.Revision;
import org.ocellus.launch.settings.SettingKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lasting changes on disk: {@code state.properties} is what holds, {@code revisions/} what held before. A file is written
 * beside and renamed, so that a process that is killed leaves the former or the latter, and no half. Not thread-safe.
 */
public final class RevisionStore {
    private static final Logger LOG = LoggerFactory.getLogger(RevisionStore.class);
    private static final String STATE = "state.properties";
    private static final String REVISIONS = "revisions";
    private static final String SUFFIX = ".properties";
    private static final int KEPT = 100;

    private final Path directory;
    private final Clock clock;
    private int latest;

    /**
     * Makes a store; nothing is read or written yet.
     *
     * @param directory the state directory of the daemon
     * @param clock tells when revisions are made
     */
    public RevisionStore(Path directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** {@return the lasting changes; none if there is no file, or one that cannot be read, which is set aside and reported} */
    public Overlay load() {
        Path file = directory.resolve(STATE);
        if (!Files.exists(file)) {
            return Overlay.NONE;
        }
        try {
            StateText state = read(file);
            latest = state.number();
            state.unreadable().forEach(each -> LOG.warn("{}: {}", file, each));
            return state.changes();
        } catch (IOException e) {
            LOG.error("{}: {}; nothing of it holds, and it is moved to {}.unreadable", file, e.getMessage(), STATE);
            file.toFile().renameTo(directory.resolve(STATE + ".unreadable").toFile());
            return Overlay.NONE;
        }
    }

    /**
     * Keeps changes as the next revision.
     *
     * @throws IOException if they cannot be written
     */
    public void save(Overlay changes, Change change) throws IOException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        int number = Math.max(latest, numbers().stream().reduce(0, Math::max)) + 1;
        String text = new StateText(number, now, change.actor().user(), change.command(), changes, List.of()).text();
        Files.createDirectories(directory.resolve(REVISIONS));
        write(revision(number), text);
        write(directory.resolve(STATE), text);
        latest = number;
        for (int each : numbers()) {
            if (each <= number - KEPT) {
                Files.deleteIfExists(revision(each));
            }
        }
    }

    /**
     * {@return what a revision holds}
     *
     * @throws IOException if there is none of that number; the message is meant for the user
     */
    public Overlay changes(int number) throws IOException {
        if (number == 0) {
            return Overlay.NONE;
        }
        if (!Files.exists(revision(number))) {
            throw new IOException("there is no revision " + number + "; config revisions lists them");
        }
        return read(revision(number)).changes();
    }

    /**
     * {@return all revisions that are kept, the oldest first}
     *
     * @param configuration what their differences are against
     */
    public List<Revision> revisions(Map<SettingKey, String> configuration) throws IOException {
        List<Revision> revisions = new ArrayList<>();
        for (int number : numbers()) {
            StateText text = read(revision(number));
            revisions.add(new Revision(
                    number,
                    text.time(),
                    text.user(),
                    text.command(),
                    new Layers(configuration, text.changes(), Overlay.NONE).differences()));
        }
        return revisions;
    }

    private List<Integer> numbers() throws IOException {
        Path folder = directory.resolve(REVISIONS);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(each -> each.getFileName().toString())
                    .filter(name -> name.matches("\\d{6}\\" + SUFFIX))
                    .map(name -> Integer.parseInt(name.substring(0, name.length() - SUFFIX.length())))
                    .sorted()
                    .toList();
        }
    }

    private Path revision(int number) {
        return directory.resolve(REVISIONS).resolve(String.format(Locale.ROOT, "%06d%s", number, SUFFIX));
    }

    private static StateText read(Path file) throws IOException {
        return StateText.parse(Files.readString(file));
    }

    private static void write(Path file, String text) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel channel = FileChannel.open(
                beside, StandardOpenOption.WRITE, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
