package org.ocellus.capture.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ocellus.capture.file.Captures.pcapOf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.ocellus.spi.capture.CaptureRequest;
import org.ocellus.spi.capture.CaptureSource;

/** Standard input belongs to a process, so each test starts one. */
@Timeout(120)
class StandardInputTest {
    @TempDir
    private Path directory;

    /** Reads standard input and prints what it found. */
    static final class Reader {
        private Reader() {}

        @SuppressWarnings("SystemOut") // the parent process reads it
        static void main(String[] arguments) throws IOException {
            try (CaptureSource source = new FileCaptureProvider().open(CaptureRequest.of(arguments[0]))) {
                Reading reading = Reading.of(source);
                System.out.print(source.streaming() + " " + reading.packets().size() + reading.problem());
            }
        }
    }

    private static ProcessBuilder reader(String location) {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Reader.class.getName(),
                        location)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
    }

    private static String output(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void isAStreamWhenItIsAPipe() throws IOException {
        Process process = reader("-").start();
        try (OutputStream writer = process.getOutputStream()) {
            writer.write(pcapOf(50).toBytes());
        }

        assertThat(output(process)).isEqualTo("true 50");
    }

    @Test
    void isAFileWhenItIsAFile() throws IOException {
        Path file = Files.write(directory.resolve("capture"), pcapOf(50).toBytes());

        assertThat(output(reader("/dev/stdin").redirectInput(file.toFile()).start()))
                .isEqualTo("false 50");
    }
}
