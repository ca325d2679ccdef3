package org.ocellus.itests.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ocellus.itests.distribution.command.Ocellus;
import org.ocellus.itests.distribution.command.Outcome;

/**
 * Captures of others, which cannot be in this repository: environment variable {@value #CAPTURES} names the folder that
 * holds them. Whatever is in them, the sensor does not crash, and accounts for every packet that it read.
 */
@EnabledIfEnvironmentVariable(
        named = ConformityIT.CAPTURES,
        matches = ".+",
        disabledReason = ConformityIT.CAPTURES + " names no folder with captures")
class ConformityIT {
    static final String CAPTURES = "OCELLUS_CAPTURES";

    static List<Path> folders() throws IOException {
        String root = System.getenv(CAPTURES);
        try (Stream<Path> paths = Files.walk(Path.of(root == null ? "." : root))) {
            return paths.filter(Files::isDirectory)
                    .filter(folder -> !captures(folder).isEmpty())
                    .sorted()
                    .toList();
        }
    }

    private static List<String> captures(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(pcap|pcapng|cap|erf|snoop)(\\.gz|\\.zst)?"))
                    .map(Path::toString)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void everyPacketIsAccountedFor(Path folder) throws Exception {
        List<String> words = new ArrayList<>(List.of("-w", "json", "-r"));
        words.addAll(captures(folder));

        Outcome outcome = Ocellus.run(words.toArray(String[]::new));

        assertThat(outcome.exit()).as(outcome.errors()).isIn(0, 1);
        assertThat(outcome.errors()).doesNotContain("unaccounted");
        assertThat(outcome.records().counter("packets")).isPositive();
        outcome.records().conserved();
    }
}
