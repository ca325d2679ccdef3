package org.ocellus.engine.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StreamTargetTest {

    @TempDir
    private Path folder;

    private static StreamTarget target(Path location) {
        return new StreamTarget(new TargetName("text", location.toString(), Map.of()), Map.of(), "");
    }

    @Test
    void aFileStaysOpenWhileSinksComeAndGo() throws Exception {
        Path file = folder.resolve("flows");
        try (StreamTarget target = target(file)) {
            target.stream().write("one ".getBytes(StandardCharsets.US_ASCII));
            target.stream().write("two".getBytes(StandardCharsets.US_ASCII));
            assertThat(target.terminal()).isFalse();
        }
        assertThat(file).hasContent("one two");
    }

    @Test
    void noFileIsMadeBeforeSomethingIsWritten() throws Exception {
        Path file = folder.resolve("flows");
        target(file).close();

        assertThat(Files.exists(file)).isFalse();
    }

    @Test
    void aFolderIsNoFile() {
        assertThatIOException().isThrownBy(() -> target(folder).stream()).withMessage(folder + ": is a directory");
    }

    @Test
    void aMissingFolderIsNamed() {
        Path missing = folder.resolve("missing");
        Path file = missing.resolve("flows");

        assertThatIOException()
                .isThrownBy(() -> target(file).stream())
                .withMessage(file + ": cannot be written, there is no folder " + missing);
    }
}
