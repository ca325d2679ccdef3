package org.ocellus.testkit.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TourTest {
    private static final Path SAMPLE = Path.of("..", "samples", "tour.pcap");
    private static final int LARGEST = 200_000;

    @Test
    void theSampleInTheProjectIsTheOneThatTourWrites() throws IOException {
        assertThat(Tour.capture())
                .as("samples/tour.pcap (samples/README.md says how it is made anew)")
                .isEqualTo(Files.readAllBytes(SAMPLE));
    }

    @Test
    void theSampleStaysSmall() {
        assertThat(Tour.capture()).hasSizeLessThan(LARGEST);
    }
}
