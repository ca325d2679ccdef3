package org.ocellus.engine.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StreamTargetTest {

    @TempDir
    private Path folder;

    @Test
    void aFileStaysOpenWhileSinksComeAndGo() throws Exception {
        Path file = folder.resolve("flows");
        try (StreamTarget target = new StreamTarget(new TargetName("text", file.toString()), "")) {
            target.stream().write("one ".getBytes(StandardCharsets.US_ASCII));
            target.stream().write("two".getBytes(StandardCharsets.US_ASCII));
            assertThat(target.terminal()).isFalse();
        }
        assertThat(file).hasContent("one two");
    }

    @Test
    void noFileIsMadeBeforeSomethingIsWritten() throws Exception {
        Path file = folder.resolve("flows");
        new StreamTarget(new TargetName("text", file.toString()), "").close();

        assertThat(Files.exists(file)).isFalse();
    }

    @Test
    void aFolderIsNoFile() {
        assertThatIOException()
                .isThrownBy(() -> new StreamTarget(new TargetName("text", folder.toString()), "").stream())
                .withMessage(folder + ": is a directory");
    }

    @Test
    void aMissingFolderIsNamed() {
        Path missing = folder.resolve("missing");
        Path file = missing.resolve("flows");

        assertThatIOException()
                .isThrownBy(() -> new StreamTarget(new TargetName("text", file.toString()), "").stream())
                .withMessage(file + ": cannot be written, there is no folder " + missing);
    }
}
