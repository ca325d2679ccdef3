package org.ocellus.itests.live.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The command of the distribution, in a network of a test. */
public final class Sensor implements AutoCloseable {
    private static final Path COMMAND =
            Path.of(System.getProperty("ocellus.distribution", "no distribution"), "bin", "ocellus");
    private static final long SECONDS = 180;

    /** Has the sensor say five times a second how many packets it has seen. */
    private static final String TELLING = "management.interval=0.2";

    private final NetworkNamespace network;
    private final Process process;
    private final Path records;
    private final Path errors;

    private Sensor(NetworkNamespace network, Process process, Path records, Path errors) {
        this.network = network;
        this.process = process;
        this.records = records;
        this.errors = errors;
    }

    /** {@return the sample capture that holds every encapsulation} */
    public static Path tour() {
        return Path.of(System.getProperty("ocellus.samples", "no samples"), "tour.pcap")
                .normalize();
    }

    /**
     * Starts the command with JSON records.
     *
     * @param directory for what it writes
     */
    public static Sensor start(NetworkNamespace network, Path directory, String... words) {
        try {
            Path records = Files.createTempFile(directory, "records", ".json");
            Path errors = Files.createTempFile(directory, "errors", ".txt");
            List<String> line = new ArrayList<>(network.inside(COMMAND.toString()));
            line.addAll(List.of("-w", "json:-", "-o", TELLING));
            line.addAll(List.of(words));
            Process process = new ProcessBuilder(line)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(records.toFile())
                    .redirectError(errors.toFile())
                    .start();
            return new Sensor(network, process, records, errors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Starts a daemon with JSON records.
     *
     * @param directory for what it writes, where its own directories are made
     */
    public static Sensor daemon(NetworkNamespace network, Path directory, String... words) {
        List<String> line = new ArrayList<>(List.of("-d"));
        for (String each : List.of("config", "state", "log", "run")) {
            line.addAll(List.of("--" + each + "-dir", directory.resolve(each).toString()));
        }
        line.addAll(List.of(words));
        return start(network, directory, line.toArray(String[]::new));
    }

    /**
     * Starts the command with a shell, which {@link #tell} speaks to. Its answers are among what {@link #says} looks at.
     *
     * @param directory for what it writes
     */
    public static Sensor shell(NetworkNamespace network, Path directory, String... words) {
        try {
            Path records = Files.createTempFile(directory, "records", ".json");
            Path answers = Files.createTempFile(directory, "answers", ".txt");
            List<String> line = new ArrayList<>(network.inside(COMMAND.toString()));
            line.addAll(List.of("--shell", "-w", "json:" + records, "-o", TELLING));
            line.addAll(List.of(words));
            Process process = new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(answers.toFile())
                    .start();
            return new Sensor(network, process, records, answers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives the shell a command. */
    public void tell(String command) {
        try {
            process.getOutputStream().write((command + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new AssertionError(command + ": " + errors(), e);
        }
    }

    /** Reads a capture to its end. {@return the records} */
    public static RecordLines read(NetworkNamespace network, Path directory, Path capture, String... words) {
        List<String> all = new ArrayList<>(List.of("-r", capture.toString()));
        all.addAll(List.of(words));
        try (Sensor sensor = start(network, directory, all.toArray(String[]::new))) {
            return sensor.end(0);
        }
    }

    /** Waits until so many sockets see packets, and the sensor counts its captures: what it filters is settled only then. */
    public Sensor capturing(int sockets) {
        await("capturing", () -> network.attached() == sockets && written().hasCaptures());
        return this;
    }

    /** Waits until the sensor has said something on standard error. */
    public void says(String words) {
        await(words, () -> errors().contains(words));
    }

    private void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (!condition.getAsBoolean()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new AssertionError("not " + what + "; it said: " + errors());
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }

    /** {@return what stands on standard error so far} */
    public String errors() {
        try {
            return Files.readString(errors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until so many packets were seen, however long the sensor takes for them, and are noted in a management record. */
    public void sees(long packets) {
        await("seeing " + packets + " packets", () -> written().seen() >= packets);
    }

    private RecordLines written() {
        try {
            return new RecordLines(Files.readAllLines(records));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Waits until so many packets were seen, then for a moment in which others would be that nobody sent, and ends the sensor by
     * SIGTERM.
     *
     * @return the records
     */
    public RecordLines stop(long packets) throws InterruptedException {
        sees(packets);
        Thread.sleep(300);
        process.toHandle().destroy(); // and not its input with it, whose end would end a shell too
        return end(0);
    }

    /** Waits for the end. {@return the records} */
    public RecordLines end(int status) {
        try {
            assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS))
                    .as("has ended")
                    .isTrue();
            assertThat(process.exitValue()).as(errors()).isEqualTo(status);
            return written();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
