package org.ocellus.capture.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ocellus.spi.capture.CaptureRequest;
import org.ocellus.spi.capture.CaptureSource;

/**
 * Reads every capture of a directory that is named by the system property {@code ocellus.captures} or the environment
 * variable {@code OCELLUS_CAPTURES}.
 */
class RealCapturesTest {
    @Test
    void readsEachToItsEnd() throws IOException {
        String directory = System.getProperty("ocellus.captures", System.getenv("OCELLUS_CAPTURES"));
        assumeTrue(directory != null, "no directory of captures is named: ocellus.captures or OCELLUS_CAPTURES");

        List<Path> captures = captures(Path.of(directory));

        assertThat(captures).isNotEmpty();
        for (Path capture : captures) {
            try (CaptureSource source = new FileCaptureProvider().open(CaptureRequest.of(capture.toString()))) {
                Reading reading = Reading.of(source);

                assertThat(reading.problem()).isEmpty();
                assertThat(reading.packets()).as(capture.toString()).isNotEmpty();
            }
        }
    }

    private static List<Path> captures(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().matches(".*\\.(pcap|pcapng|cap|erf|snoop)(\\.gz|\\.zst)?"))
                    .toList();
        }
    }
}
