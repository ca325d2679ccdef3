package org.ocellus.itests.distribution.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A daemon with directories of its own, and the command {@code ocellus shell} for it. */
public final class Daemon implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(50);
    private static final int PATIENCE = 800;

    private final Path home;
    private final Session session;

    private Daemon(Path home, Session session) {
        this.home = home;
        this.session = session;
    }

    /**
     * Starts a daemon and waits until its shell answers.
     *
     * @param home where its directories are, or are made
     * @param words further options
     */
    public static Daemon start(Path home, String... words) throws IOException, InterruptedException {
        Daemon daemon = new Daemon(home, Ocellus.start(line(home, words).toArray(String[]::new)));
        for (int i = 0; daemon.ask("stats").exit() != 0; i++) {
            if (i == PATIENCE || daemon.session.endsWithin(POLL)) {
                throw new AssertionError("the daemon does not answer: " + daemon.session.errorsSoFar());
            }
        }
        return daemon;
    }

    /** {@return the words behind the command that make a daemon} */
    public static List<String> line(Path home, String... words) {
        List<String> line = new ArrayList<>(List.of("-d"));
        for (String directory : List.of("config", "state", "log", "run")) {
            line.addAll(
                    List.of("--" + directory + "-dir", home.resolve(directory).toString()));
        }
        line.addAll(List.of(words));
        return line;
    }

    /** {@return the socket of its shell} */
    public Path socket() {
        return home.resolve("run").resolve("shell.sock");
    }

    /** Runs {@code ocellus shell} with a command. */
    public Outcome ask(String... command) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(
                List.of("shell", "--run-dir", home.resolve("run").toString(), "--"));
        line.addAll(List.of(command));
        return Ocellus.run(line.toArray(String[]::new));
    }

    /** {@return the answer to a command, which must succeed} */
    public String answer(String... command) throws IOException, InterruptedException {
        Outcome outcome = ask(command);
        if (outcome.exit() != 0) {
            throw new AssertionError(List.of(command) + ": " + outcome.errors());
        }
        return String.join("\n", outcome.output());
    }

    /** {@return the rows of a command's answer} */
    public List<Map<?, ?>> rows(String... command) throws IOException, InterruptedException {
        return ((List<?>) Json.parse(answer(command)))
                .stream().<Map<?, ?>>map(each -> (Map<?, ?>) each).toList();
    }

    /** Waits until it has read so many packets. */
    public void awaitPackets(long packets) throws IOException, InterruptedException {
        while (rows("stats --json").stream()
                .noneMatch(row -> "packets".equals(row.get("counter"))
                        && row.get("value") instanceof Long read
                        && read > packets)) {
            if (session.endsWithin(POLL)) {
                throw new AssertionError("the daemon has ended: " + session.errorsSoFar());
            }
        }
    }

    /** {@return a line of what Linux says of the process, such as {@code Threads}; a number} */
    public long status(String name) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc", pid(), "status"))) {
            if (line.startsWith(name + ":")) {
                return Long.parseLong(line.replaceAll("\\D", ""));
            }
        }
        throw new AssertionError(name);
    }

    /** {@return the number in its PID file} */
    public String pid() throws IOException {
        return Files.readString(home.resolve("run").resolve("ocellus.pid"), UTF_8)
                .strip();
    }

    /** Sends a signal by its name. */
    public void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, pid()).inheritIO().start().waitFor();
    }

    /** {@return how it was started and what became of it} */
    public Session session() {
        return session;
    }

    @Override
    public void close() {
        session.close();
    }
}
