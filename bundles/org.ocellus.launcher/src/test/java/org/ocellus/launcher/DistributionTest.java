package org.ocellus.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
            "live/l.jar",
            "shell/s.jar"
        }) {
            Files.createDirectories(home.resolve(file).getParent());
            Files.createFile(home.resolve(file));
        }
    }

    @Test
    void directoriesAreStartLevelsAndBundlesAreInTheOrderOfTheirNames() throws IOException {
        assertThat(new Distribution(home).levels(Mode.RECORD, false))
                .containsExactly(
                        new Distribution.Level(1, List.of(home.resolve("bundles/1-platform/z.jar"))),
                        new Distribution.Level(
                                2,
                                List.of(home.resolve("bundles/2-core/a.jar"), home.resolve("bundles/2-core/b.jar"))));
    }

    @Test
    void shellComesLastAndOnlyWhenAskedFor() throws IOException {
        assertThat(new Distribution(home).levels(Mode.SHELL, true))
                .last()
                .isEqualTo(new Distribution.Level(4, List.of(home.resolve("shell/s.jar"))));
    }

    @Test
    void whatCapturesFromInterfacesComesBehindTheSensorAndOnlyWhenItIsNeeded() throws IOException {
        assertThat(new Distribution(home).levels(Mode.RECORD, true))
                .last()
                .isEqualTo(new Distribution.Level(3, List.of(home.resolve("live/l.jar"))));
    }

    @Test
    void decodersAreLeftOutWhereRecordsAreReadBack() throws IOException {
        Path plugIn = home.resolve("bundles/4-encapsulations/e.jar");
        Files.createDirectories(plugIn.getParent());
        Files.createFile(plugIn);

        assertThat(new Distribution(home).levels(Mode.RECORD, false))
                .contains(new Distribution.Level(3, List.of(plugIn)));
        assertThat(new Distribution(home).levels(Mode.READ, false))
                .hasSize(2)
                .noneMatch(level -> level.bundles().contains(plugIn));
    }

    @Test
    void configurationIsOptional() throws IOException {
        assertThat(new Distribution(home).configuration()).isNull();
        Path file = Files.createDirectories(home.resolve("etc")).resolve("ocellus.properties");
        Files.createFile(file);
        assertThat(new Distribution(home).configuration()).isEqualTo(file);
    }
}
