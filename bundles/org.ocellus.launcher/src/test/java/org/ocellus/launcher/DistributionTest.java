package org.ocellus.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ocellus.launch.CommandLine;
import org.ocellus.launch.CommandLine.Mode;

class DistributionTest {
    @TempDir
    Path home;

    @BeforeEach
    void lay() throws IOException {
        for (String file : new String[] {
            "bundles/2-core/b.jar",
            "bundles/2-core/a.jar",
            "bundles/2-core/notes.txt",
            "bundles/1-platform/z.jar",
            "outputs/org.ocellus.output.json-1.jar",
            "outputs/org.ocellus.output.text-1.jar",
            "outputs/jackson-core-3.jar",
            "outputs/org.ocellus.compression.zstd-1.jar",
            "read/r.jar",
            "live/l.jar",
            "shell/s.jar"
        }) {
            Files.createDirectories(home.resolve(file).getParent());
            Files.createFile(home.resolve(file));
        }
    }

    private static CommandLine commandLine(Mode mode, String filter, String... outputs) {
        return new CommandLine(mode, List.of(), List.of(), filter, Map.of(), List.of(outputs), Map.of(), "");
    }

    /** The names of the bundles of each level. */
    private List<String> levels(Mode mode, String filter, String... outputs) throws IOException {
        return new Distribution(home)
                .levels(commandLine(mode, filter, outputs)).stream()
                        .map(level -> level.number() + ":"
                                + level.bundles().stream()
                                        .map(each ->
                                                each.getFileName().toString().replaceAll("(-\\d+)?\\.jar", ""))
                                        .collect(Collectors.joining(",")))
                        .toList();
    }

    @Test
    void directoriesAreStartLevelsAndBundlesAreInTheOrderOfTheirNames() throws IOException {
        assertThat(levels(Mode.RECORD, "")).containsExactly("1:z", "2:a,b", "3:org.ocellus.output.text");
    }

    @Test
    void onlyOutputsThatAreWrittenToStart() throws IOException {
        assertThat(levels(Mode.RECORD, "", "json:x")).last().isEqualTo("3:jackson-core,org.ocellus.output.json");
        assertThat(levels(Mode.RECORD, "", "flows.txt")).last().isEqualTo("3:org.ocellus.output.text");
        assertThat(levels(Mode.RECORD, "", "text:x.zst"))
                .last()
                .isEqualTo("3:org.ocellus.compression.zstd,org.ocellus.output.text");
    }

    @Test
    void allOutputsStartWhereOneIsAskedForThatThereIsNot() throws IOException {
        assertThat(levels(Mode.RECORD, "", "nothing:x"))
                .last()
                .asString()
                .contains("org.ocellus.output.json", "org.ocellus.output.text");
    }

    @Test
    void shellComesLastWithAllThatCanBeAskedFor() throws IOException {
        assertThat(levels(Mode.SHELL, ""))
                .containsExactly(
                        "1:z",
                        "2:a,b",
                        "3:jackson-core,org.ocellus.compression.zstd,org.ocellus.output.json,org.ocellus.output.text",
                        "4:r",
                        "5:l",
                        "6:s");
    }

    @Test
    void filterExpressionsNeedWhatCapturesFromInterfaces() throws IOException {
        assertThat(levels(Mode.RECORD, "port 53")).last().isEqualTo("4:l");
    }

    @Test
    void decodersAreLeftOutWhereRecordsAreReadBack() throws IOException {
        Path plugIn = home.resolve("bundles/4-encapsulations/e.jar");
        Files.createDirectories(plugIn.getParent());
        Files.createFile(plugIn);

        assertThat(levels(Mode.RECORD, "")).contains("3:e");
        assertThat(levels(Mode.READ, "")).doesNotContain("3:e").last().isEqualTo("4:r");
    }

    @Test
    void configurationIsOptional() throws IOException {
        assertThat(new Distribution(home).configuration()).isNull();
        Path file = Files.createDirectories(home.resolve("etc")).resolve("ocellus.properties");
        Files.createFile(file);
        assertThat(new Distribution(home).configuration()).isEqualTo(file);
    }
}
