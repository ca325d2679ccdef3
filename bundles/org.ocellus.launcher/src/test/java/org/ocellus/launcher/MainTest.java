package org.ocellus.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class MainTest {
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
    private final Main main = new Main(new PrintStream(output, true, UTF_8), new PrintStream(errors, true, UTF_8));

    @Test
    void helpGoesToStandardOutput() {
        assertThat(main.run("--help")).isZero();
        assertThat(output.toString(UTF_8)).startsWith("Usage: ocellus");
        assertThat(errors.toString(UTF_8)).isEmpty();
    }

    @Test
    void versionIsThatOfTheBuild() {
        assertThat(main.run("-V")).isZero();
        assertThat(output.toString(UTF_8)).matches("ocellus \\d+\\.\\d+\\.\\d+\\S* \\(Java .*\\)\\R");
    }

    @Test
    void usageErrorIsOneLineAndAHintWithStatusTwo() {
        assertThat(main.run("--frobnicate")).isEqualTo(2);
        assertThat(output.toString(UTF_8)).isEmpty();
        assertThat(errors.toString(UTF_8))
                .hasLineCount(2)
                .startsWith("ocellus: Unknown option: '--frobnicate'")
                .contains("--help");
    }

    @Test
    void startedPastItsScriptItNamesThat() {
        assertThat(main.run("-r", "capture.pcap")).isEqualTo(2);
        assertThat(errors.toString(UTF_8)).startsWith("ocellus: start this program with bin/ocellus");
    }
}
