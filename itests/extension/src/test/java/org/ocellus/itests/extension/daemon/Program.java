package org.ocellus.itests.extension.daemon;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs programs to their end. */
public final class Program {
    private static final long SECONDS = 60;

    private Program() {}

    /** {@return what it said, with nothing on its standard input} */
    public static Answer run(List<String> words) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError(String.join(" ", words) + " did not end: " + text);
        }
        return new Answer(process.exitValue(), text);
    }

    /** Runs a program that must succeed. */
    public static void succeed(String... words) throws IOException, InterruptedException {
        Answer answer = run(List.of(words));
        if (answer.status() != 0) {
            throw new AssertionError(String.join(" ", words) + ": " + answer.text());
        }
    }
}
