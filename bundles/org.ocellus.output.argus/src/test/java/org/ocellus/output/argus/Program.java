package org.ocellus.output.argus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A program of Argus as Debian has it (packages argus-client and argus-server). A test that starts one which is not installed
 * is skipped.
 */
final class Program {
    private static final long SECONDS = 60;

    private Program() {}

    /** {@return what the program prints, line by line, when it has ended well} */
    static List<String> run(String... words) throws IOException, InterruptedException {
        Path errors = Files.createTempFile("argus", ".err");
        try {
            Process process = start(errors, words);
            List<String> lines = process.inputReader(UTF_8).lines().toList();
            assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue())
                    .as("%s: %s", List.of(words), Files.readString(errors))
                    .isZero();
            return lines;
        } finally {
            Files.delete(errors);
        }
    }

    /** {@return a program that runs} */
    static Process start(Path errors, String... words) throws IOException {
        assumeTrue(installed(words[0]), () -> words[0] + " is not installed");
        ProcessBuilder builder = new ProcessBuilder(words).redirectError(errors.toFile());
        builder.environment().put("TZ", "UTC");
        builder.environment().put("RA_TZ", "UTC");
        return builder.start();
    }

    private static boolean installed(String name) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }

    /** {@return the values that a client prints of each flow record of a file} */
    static List<List<String>> values(String client, Path file, String... columns)
            throws IOException, InterruptedException {
        return table(run(words(client, List.of("-r", file.toString()), columns)));
    }

    /** {@return the values in what a client has printed, without head line and management records} */
    static List<List<String>> table(List<String> lines) {
        List<List<String>> rows = new ArrayList<>();
        for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            List<String> row =
                    Stream.of(line.split("\\|", -1)).map(String::trim).toList();
            if (!row.getFirst().equals("man")) {
                rows.add(row.subList(1, row.size()));
            }
        }
        return rows;
    }

    /** {@return the command line of a client that prints such columns, with the protocol in front} */
    static String[] words(String client, List<String> input, String... columns) {
        List<String> words = new ArrayList<>(List.of(client));
        words.addAll(input);
        // numbers not names; a separator; decimals of seconds; and a configuration that is the same on every machine
        words.addAll(List.of("-F", "/dev/null", "-n", "-u", "-c", "|", "-p", "6", "-L", "0", "-s", "proto"));
        words.addAll(List.of(columns));
        return words.toArray(String[]::new);
    }
}
