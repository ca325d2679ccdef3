package org.ocellus.shell.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class ScriptLinesTest {
    @Test
    void linesComeUntilTheEndOfTheInput() {
        try (ScriptLines lines = new ScriptLines(new ByteArrayInputStream("lb\nstop 7".getBytes(UTF_8)), UTF_8)) {
            assertThat(lines.next()).contains("lb");
            assertThat(lines.next()).contains("stop 7");
            assertThat(lines.next()).isEmpty();
        }
    }

    @Test
    void inputThatFailsIsAtItsEnd() throws IOException {
        InputStream broken = InputStream.nullInputStream();
        broken.close(); // every read fails from now on
        try (ScriptLines lines = new ScriptLines(broken, UTF_8)) {
            assertThat(lines.next()).isEmpty();
        }
    }
}
