package org.ocellus.capture.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ocellus.capture.file.Captures.SECONDS;
import static org.ocellus.capture.file.Captures.pcap;
import static org.ocellus.capture.file.Captures.pcapRecord;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.ocellus.spi.capture.CaptureRequest;
import org.ocellus.spi.capture.CaptureSource;
import org.ocellus.spi.capture.CaptureSource.Progress;
import org.ocellus.spi.capture.PacketBatch;

@Timeout(120)
class PacedSourceTest {
    private static final long LONG_WAIT = Duration.ofSeconds(60).toNanos();

    @TempDir
    private Path directory;

    private Path file = Path.of("");
    private final PacketBatch batch = new PacketBatch(8);

    @BeforeEach
    void nameTheFile() {
        file = directory.resolve("capture.pcap");
    }

    private CaptureSource open(String pace, long... seconds) throws IOException {
        ByteWriter capture = pcap(Endianness.LITTLE, Captures.MICROSECONDS, 1);
        for (long second : seconds) {
            pcapRecord(capture, SECONDS + second, 0, (byte) second);
        }
        Files.write(file, capture.toBytes());
        return new FileCaptureProvider().open(new CaptureRequest(file.toString(), "", Map.of("pace", pace)));
    }

    @Test
    void waitsUntilAPacketIsDue() throws IOException {
        try (CaptureSource source = open("1000", 0, 60)) {
            long start = System.nanoTime();
            while (batch.size() < 2) { // both at once, where the second is due before the first was looked at
                assertThat(source.read(batch, LONG_WAIT)).isEqualTo(Progress.PACKETS);
            }

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(60));
            assertThat(batch.timestamp(1)).isEqualTo((SECONDS + 60) * 1_000_000_000);
            batch.clear();
            assertThat(source.read(batch, LONG_WAIT)).isEqualTo(Progress.END);
        }
    }

    @Test
    void saysNothingYetWhenTheTimeoutEndsFirst() throws IOException {
        try (CaptureSource source = open("1", 0, 3600)) {
            source.read(batch, LONG_WAIT);
            batch.clear();

            assertThat(source.read(batch, 1_000_000)).isEqualTo(Progress.NOTHING_YET);
            assertThat(source.read(batch, 0)).isEqualTo(Progress.NOTHING_YET);
        }
    }

    @Test
    void handsOutTogetherWhatIsDue() throws IOException {
        try (CaptureSource source = open("1", 10, 10, 9, 10, 3600)) {
            assertThat(source.read(batch, LONG_WAIT)).isEqualTo(Progress.PACKETS);

            assertThat(batch.size()).isEqualTo(4);
        }
    }

    @Test
    void isClosedWhileItWaits() throws IOException, InterruptedException {
        CaptureSource source = open("1", 0, 3600);
        source.read(batch, LONG_WAIT);
        batch.clear();
        Thread closer = Thread.ofPlatform().start(() -> {
            sleepShortly();
            source.close();
        });

        assertThat(source.read(batch, Long.MAX_VALUE)).isEqualTo(Progress.END);
        closer.join();
    }

    private static void sleepShortly() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void isStreamingButNotLive() throws IOException {
        try (CaptureSource source = open("1", 0)) {
            assertThat(source.streaming()).isTrue();
            assertThat(source.live()).isFalse();
        }
    }
}
