package org.ocellus.itests.distribution.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A daemon with directories of its own, and the command {@code ocellus shell} for it. */
public final class Daemon implements AutoCloseable {
    private static final List<String> MACHINE_THREADS = List.of("C1 Compiler", "C2 Compiler", "ForkJoinPool");
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Path home;
    private final Session session;

    private Daemon(Path home, Session session) {
        this.home = home;
        this.session = session;
    }

    /**
     * Starts a daemon and waits until it reads, and its shell answers.
     *
     * @param home where its directories are, or are made
     * @param words further options
     */
    public static Daemon start(Path home, String... words) throws IOException, InterruptedException {
        Daemon daemon = launch(home, words);
        daemon.awaitShell();
        return daemon;
    }

    /** Starts a daemon and waits until its PID file says which process it is, which is before it does anything. */
    public static Daemon launch(Path home, String... words) throws IOException, InterruptedException {
        Daemon daemon = new Daemon(home, Ocellus.start(line(home, words).toArray(String[]::new)));
        daemon.until(() -> Files.exists(daemon.pidFile()) && Files.size(daemon.pidFile()) > 0);
        return daemon;
    }

    /** Waits until it reads what it is to, with all that was kept for it, and its shell answers, which it may do before. */
    public void awaitShell() throws IOException, InterruptedException {
        until(() -> session.errorsSoFar().contains("Reading ["));
        until(() -> ask("stats").exit() == 0);
    }

    /** What a test waits for. */
    @FunctionalInterface
    public interface Condition {
        /** {@return whether it has come true} */
        boolean holds() throws IOException, InterruptedException;
    }

    /** Waits for something while the daemon runs. However slow the machine is, it comes within a minute. */
    public void until(Condition condition) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            if (session.endsWithin(POLL)) {
                throw new AssertionError("the daemon has ended: " + session.errorsSoFar());
            }
            if (System.nanoTime() - deadline > 0) {
                throw new AssertionError("in vain waited for the daemon: " + session.errorsSoFar());
            }
        }
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
        until(() -> rows("stats --json").stream()
                .anyMatch(row -> "packets".equals(row.get("counter"))
                        && row.get("value") instanceof Long read
                        && read > packets));
    }

    /** {@return how many bytes its objects take when all garbage has been collected} What the process has of the system tells nothing. */
    public long liveBytes() throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        String patience = "-J-Dsun.tools.attach.attachTimeout=" + PATIENCE.toMillis();
        Process process = new ProcessBuilder(jcmd.toString(), patience, pid(), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String histogram = new String(process.getInputStream().readAllBytes(), UTF_8);
        Matcher total =
                Pattern.compile("^Total +\\d+ +(\\d+)", Pattern.MULTILINE).matcher(histogram);
        if (process.waitFor() != 0 || !total.find()) {
            throw new AssertionError("jcmd does not say what lives: " + histogram);
        }
        return Long.parseLong(total.group(1));
    }

    /** {@return how many files, sockets and the like it has open} */
    public long descriptors() throws IOException {
        try (Stream<Path> open = Files.list(Path.of("/proc", pid(), "fd"))) {
            return open.count();
        }
    }

    /**
     * {@return how many threads it has, those aside that the virtual machine keeps for compiling and for virtual threads: these
     * come and go with the load, and there are the more the more processors the machine has}
     */
    public long threads() throws IOException {
        long count = 0;
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(Path.of("/proc", pid(), "task"))) {
            for (Path each : threads) {
                count += isOfTheMachine(each) ? 0 : 1;
            }
        }
        return count;
    }

    private static boolean isOfTheMachine(Path thread) throws IOException {
        try {
            String name = Files.readString(thread.resolve("comm"), UTF_8);
            return MACHINE_THREADS.stream().anyMatch(name::startsWith);
        } catch (FileSystemException e) {
            if (Files.notExists(thread)) {
                return true; // it has ended meanwhile: before it was opened, or before it was read ("No such process")
            }
            throw e;
        }
    }

    /** {@return the number in its PID file} */
    public String pid() throws IOException {
        return Files.readString(pidFile(), UTF_8).strip();
    }

    private Path pidFile() {
        return home.resolve("run").resolve("ocellus.pid");
    }

    /** Sends a signal by its name. */
    public void signal(String name) throws IOException, InterruptedException {
        if (new ProcessBuilder("kill", "-" + name, pid()).inheritIO().start().waitFor() != 0) {
            throw new AssertionError("SIG" + name + " was not sent");
        }
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
