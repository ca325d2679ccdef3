package org.ocellus.itests.extension.daemon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A daemon with directories of its own, which plays a capture again and again as if it were live. */
public final class Daemon implements AutoCloseable {
    private static final Path COMMAND =
            Path.of(System.getProperty("ocellus.distribution", "no distribution"), "bin", "ocellus");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long POLL_MILLIS = 100;

    private final Path home;
    private final Process process;

    private Daemon(Path home, Process process) {
        this.home = home;
        this.process = process;
    }

    /** Starts a daemon, and returns when it reads the capture, and its shell answers, which it may do before. */
    public static Daemon start(Path home, Path capture, String... more) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(COMMAND.toString(), "-d"));
        for (String each : List.of("config", "state", "log", "run")) {
            Files.createDirectories(
                    home.resolve(each),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
            line.addAll(List.of("--" + each + "-dir", home.resolve(each).toString()));
        }
        line.addAll(List.of("-r", capture.toString(), "--loop", "--pace", "1"));
        line.addAll(List.of("-w", "json:" + home.resolve("log/flows.json"), "-o", "metrics.listen=off"));
        line.addAll(List.of(more));
        Path log = home.resolve("daemon.log");
        Process process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Daemon daemon = new Daemon(home, process);
        try {
            daemon.await("stats", text -> text.contains("packets_in_flows") && daemon.reads());
            return daemon;
        } catch (AssertionError e) {
            daemon.close();
            throw e;
        }
    }

    /** {@return the directory where jars are dropped} */
    public Path plugins() {
        return home.resolve("state").resolve("plugins");
    }

    /** {@return what the daemon has logged} */
    public String log() throws IOException {
        return Files.readString(home.resolve("daemon.log"));
    }

    private boolean reads() {
        try {
            return log().contains("Reading [");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return what the shell answers} */
    public Answer ask(String command) throws IOException, InterruptedException {
        return Program.run(List.of(
                COMMAND.toString(), "shell", "--run-dir", home.resolve("run").toString(), "--", command));
    }

    /** {@return what the shell answers when it is as wanted} Asks until then. */
    public String await(String command, Predicate<String> wanted) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        String text = ask(command).text();
        while (!wanted.test(text)) {
            if (System.nanoTime() > deadline || !process.isAlive()) {
                throw new AssertionError(command + " says: " + text + "; the log: " + log());
            }
            Thread.sleep(POLL_MILLIS);
            text = ask(command).text();
        }
        return text;
    }

    /** Ends the daemon by SIGTERM. {@return what it has written} */
    public Ledger stop() throws IOException, InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("the daemon does not end: " + log());
        }
        if (process.exitValue() != 0) {
            throw new AssertionError("the daemon ended with status " + process.exitValue() + ": " + log());
        }
        return Ledger.of(Files.readAllLines(home.resolve("log/flows.json")));
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
