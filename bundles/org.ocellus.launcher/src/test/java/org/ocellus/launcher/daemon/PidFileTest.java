package org.ocellus.launcher.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {
    @TempDir
    Path directory;

    @Test
    void holdsTheNumberOfTheProcessWhileItRuns() throws Exception {
        Path file = directory.resolve("p");
        try (PidFile pid = new PidFile(file)) {
            assertThat(pid).isNotNull();
            assertThat(file).hasContent(ProcessHandle.current().pid() + "\n");
        }
        assertThat(file).doesNotExist();
    }

    @Test
    void secondDaemonIsToldWhichRuns() throws Exception {
        Path file = directory.resolve("p");
        try (PidFile pid = new PidFile(file)) {
            assertThat(pid).isNotNull();
            assertThatThrownBy(() -> new PidFile(file).close())
                    .hasMessageEndingWith("a daemon is running already, as process "
                            + ProcessHandle.current().pid());
        }
    }

    @Test
    void whatAKilledDaemonLeftIsInNobodysWay() throws Exception {
        Path file = Files.writeString(directory.resolve("p"), "1234567890\n");
        try (PidFile pid = new PidFile(file)) {
            assertThat(pid).isNotNull();
            assertThat(file).hasContent(ProcessHandle.current().pid() + "\n");
        }
    }
}
