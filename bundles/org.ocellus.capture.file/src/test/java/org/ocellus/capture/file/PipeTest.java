package org.ocellus.capture.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.ocellus.capture.file.Captures.pcapOf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.ocellus.spi.capture.CaptureRequest;
import org.ocellus.spi.capture.CaptureSource;
import org.ocellus.spi.capture.CaptureSource.Progress;
import org.ocellus.spi.capture.PacketBatch;

@Timeout(120)
class PipeTest {
    private static final long SHORT_WAIT = Duration.ofMillis(20).toNanos();
    private static final long LONG_WAIT = Duration.ofSeconds(60).toNanos();

    @TempDir
    private Path directory;

    private Path pipe = Path.of("");
    private final PacketBatch batch = new PacketBatch(16);

    @BeforeEach
    void makeThePipe() throws InterruptedException {
        pipe = directory.resolve("pipe");
        assumeTrue(makeFifo(pipe), "named pipes cannot be made here: mkfifo is missing or fails");
    }

    private static boolean makeFifo(Path path) throws InterruptedException {
        try {
            Process process = new ProcessBuilder("mkfifo", path.toString()).start();
            return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private CaptureSource open() throws IOException {
        return new FileCaptureProvider().open(CaptureRequest.of(pipe.toString()));
    }

    private OutputStream openWriter() throws IOException {
        return Files.newOutputStream(pipe, StandardOpenOption.WRITE);
    }

    private int readPackets(CaptureSource source) throws IOException {
        batch.clear();
        return source.read(batch, LONG_WAIT) == Progress.PACKETS ? batch.size() : -1;
    }

    @Test
    void saysNothingYetBeforeAWriterComes() throws IOException {
        try (CaptureSource source = open()) {
            assertThat(source.streaming()).isTrue();
            assertThat(source.live()).isFalse();
            assertThat(source.read(batch, SHORT_WAIT)).isEqualTo(Progress.NOTHING_YET);
            assertThat(source.read(batch, 0)).isEqualTo(Progress.NOTHING_YET);
        }
    }

    @Test
    void deliversAPacketBeforeTheWriterCloses() throws IOException {
        byte[] file = pcapOf(2).toBytes();
        try (CaptureSource source = open();
                OutputStream writer = openWriter()) {
            writer.write(file, 0, 24 + 17 + 5);

            assertThat(readPackets(source)).isEqualTo(1);
            batch.clear();
            assertThat(source.read(batch, SHORT_WAIT)).isEqualTo(Progress.NOTHING_YET);

            writer.write(file, 46, file.length - 46);
            assertThat(readPackets(source)).isEqualTo(1);
        }
    }

    @Test
    void deliversAGzipPacketBeforeTheWriterCloses() throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (CaptureSource source = open();
                OutputStream writer = openWriter();
                GZIPOutputStream gzip = new GZIPOutputStream(compressed, true)) {
            gzip.write(pcapOf(3).toBytes());
            gzip.flush();
            writer.write(compressed.toByteArray());

            assertThat(readPackets(source)).isEqualTo(3);
        }
    }

    @Test
    void endsWhenTheWriterCloses() throws IOException {
        try (CaptureSource source = open()) {
            try (OutputStream writer = openWriter()) {
                writer.write(pcapOf(3).toBytes());
            }

            assertThat(readPackets(source)).isEqualTo(3);
            batch.clear();
            assertThat(source.read(batch, LONG_WAIT)).isEqualTo(Progress.END);
        }
    }

    @Test
    void tellsOfARecordThatIsCutWhenTheWriterCloses() throws IOException {
        byte[] file = pcapOf(3).toBytes();
        try (CaptureSource source = open()) {
            try (OutputStream writer = openWriter()) {
                writer.write(Arrays.copyOf(file, file.length - 1));
            }
            Reading reading = Reading.of(source);

            assertThat(reading.packets()).hasSize(2);
            assertThat(reading.problem()).startsWith(pipe + ": offset 59: truncated pcap record: 19 bytes expected");
        }
    }

    @Test
    void movesMoreThanItBuffersWithoutLoss() throws IOException, InterruptedException {
        byte[] file = pcapOf(2500).toBytes();
        try (CaptureSource source = open()) {
            Thread writing = Thread.ofPlatform().start(() -> write(file));
            Reading reading = Reading.of(source);
            writing.join();

            assertThat(reading.problem()).isEmpty();
            assertThat(reading.packets()).isEqualTo(Reading.of(file).packets());
        }
    }

    private void write(byte[] file) {
        try (OutputStream writer = openWriter()) {
            writer.write(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void isClosedWhileItWaitsForAWriter() throws IOException, InterruptedException {
        CaptureSource source = open();
        assertThat(source.read(batch, SHORT_WAIT)).isEqualTo(Progress.NOTHING_YET);

        assertThatCloseEndsTheWait(source);
    }

    @Test
    void isClosedWhileItWaitsForBytes() throws IOException, InterruptedException {
        try (CaptureSource source = open();
                OutputStream writer = openWriter()) {
            writer.write(pcapOf(0).toBytes());
            assertThat(source.read(batch, SHORT_WAIT)).isEqualTo(Progress.NOTHING_YET);

            assertThatCloseEndsTheWait(source);
        }
    }

    private void assertThatCloseEndsTheWait(CaptureSource source) throws IOException, InterruptedException {
        Thread closer = Thread.ofPlatform().start(() -> {
            sleepShortly();
            source.close();
        });
        assertThat(source.read(batch, LONG_WAIT)).isEqualTo(Progress.END);
        closer.join();
        assertThat(pumpEnds()).as("the thread that read the pipe is gone").isTrue();
    }

    private boolean pumpEnds() throws InterruptedException {
        for (int i = 0; i < 6_000; i++) {
            if (Thread.getAllStackTraces().keySet().stream()
                    .noneMatch(thread -> thread.getName().equals("ocellus-read " + pipe))) {
                return true;
            }
            Thread.sleep(10);
        }
        return false;
    }

    private static void sleepShortly() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
