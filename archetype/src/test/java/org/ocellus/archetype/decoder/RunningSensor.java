package org.ocellus.archetype.decoder;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** The assembled sensor, playing a capture without end, and what is said to it in its shell. */
final class RunningSensor implements AutoCloseable {
    private static final Path COMMAND = Path.of(System.getProperty("ocellus.distribution"), "bin", "ocellus");

    /** Printed by the shell behind the answer to a line, to tell where that ends. */
    private static final String END_OF_ANSWER = "end-of-answer";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Process process;
    private final Writer toShell;
    private final BufferedReader fromShell;

    private RunningSensor(Process process) {
        this.process = process;
        toShell = process.outputWriter(UTF_8);
        fromShell = process.inputReader(UTF_8);
    }

    /**
     * Starts the sensor.
     *
     * @param capture the file to play, a hundred packets in a second
     * @param records where it writes its records
     */
    static RunningSensor playing(Path capture, Path records) throws IOException {
        return new RunningSensor(new ProcessBuilder(
                        COMMAND.toString(),
                        "--shell",
                        "-r",
                        capture.toString(),
                        "--loop",
                        "--pace",
                        "0.05",
                        "-w",
                        "json:" + records)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** {@return the lines that the shell answers} */
    List<String> say(String line) throws IOException {
        toShell.write(line + "\necho " + END_OF_ANSWER + "\n");
        toShell.flush();
        List<String> answer = new ArrayList<>();
        String next = fromShell.readLine();
        while (next != null && !next.equals(END_OF_ANSWER)) {
            answer.add(next);
            next = fromShell.readLine();
        }
        return answer;
    }

    /**
     * {@return the conversations that are going on, a line each, as soon as they are as wanted, or else as they are in the
     * end}
     */
    List<String> flowsWhen(Predicate<List<String>> wanted) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        List<String> flows = say("flows");
        while (!wanted.test(flows) && System.nanoTime() < end) {
            Thread.sleep(PAUSE);
            flows = say("flows");
        }
        return flows;
    }

    /** Ends the sensor as its user does: with the end of the commands. */
    int end() throws IOException, InterruptedException {
        toShell.close();
        return process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) ? process.exitValue() : -1;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
