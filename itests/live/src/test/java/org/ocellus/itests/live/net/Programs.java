package org.ocellus.itests.live.net;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Programs of the system. */
public final class Programs {
    private static final List<String> DIRECTORIES = List.of("/usr/bin", "/usr/sbin", "/bin", "/sbin");
    private static final long SECONDS = 60;

    private Programs() {}

    /** Skips the test unless the user may make network namespaces and these programs are there. */
    public static void assumeRootAnd(String... programs) {
        assumeTrue("root".equals(System.getProperty("user.name")), "this test needs root, for network namespaces");
        for (String each : programs) {
            assumeTrue(
                    DIRECTORIES.stream().anyMatch(place -> Files.isExecutable(Path.of(place, each))),
                    "this test needs the program " + each);
        }
        NetworkNamespace.assumePossible();
    }

    /** Runs a program to its end. {@return what it wrote} Fails if it fails. */
    public static String run(List<String> words) {
        try {
            Process process =
                    new ProcessBuilder(words).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new AssertionError(String.join(" ", words) + ": " + output);
            }
            return output;
        } catch (IOException e) {
            throw new AssertionError(String.join(" ", words), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    static List<String> words(List<String> first, String... others) {
        return Stream.concat(first.stream(), Stream.of(others)).toList();
    }
}
