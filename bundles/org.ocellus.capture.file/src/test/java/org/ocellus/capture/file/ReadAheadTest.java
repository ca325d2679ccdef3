package org.ocellus.capture.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ocellus.capture.file.Captures.pcapOf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.Deflater;
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
class ReadAheadTest {
    /** More than passes between the threads at once, decompressed. */
    private static final int PACKETS = 2500;

    @TempDir
    private Path directory;

    private Path file = Path.of("");

    @BeforeEach
    void nameTheFile() {
        file = directory.resolve("capture.pcap.gz");
    }

    /** Stored, not deflated: what is cut off or spoilt stands at the same place before and after. */
    private static byte[] gzip(byte[] data) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new Stored(out)) {
            gzip.write(data);
        }
        return out.toByteArray();
    }

    private static final class Stored extends GZIPOutputStream {
        Stored(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.NO_COMPRESSION);
        }
    }

    private CaptureSource open(Map<String, String> options) throws IOException {
        return new FileCaptureProvider().open(new CaptureRequest(file.toString(), "", options));
    }

    /** What the thread that reads decompresses itself, for comparison. */
    private Reading readWithoutThread(byte[] compressed) throws IOException {
        InputStream plain = Decompression.decompress(new ByteArrayInputStream(compressed));
        try (CaptureSource source = new RecordSource(file.toString(), new InflatedInput(plain), 1024 * 1024)) {
            return Reading.of(source);
        }
    }

    private boolean threadRuns() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals("ocellus-read " + file));
    }

    private void assertThatTheThreadEnds() throws InterruptedException {
        for (int i = 0; i < 6_000 && threadRuns(); i++) {
            Thread.sleep(10);
        }
        assertThat(threadRuns()).as("the thread that read ahead is there").isFalse();
    }

    @Test
    void handsOutAllPacketsAndLeavesNoThread() throws IOException, InterruptedException {
        byte[] capture = pcapOf(PACKETS).toBytes();
        Files.write(file, gzip(capture));

        try (CaptureSource source = open(Map.of())) {
            assertThat(source.streaming()).isFalse();
            assertThat(threadRuns()).isTrue();
            assertThat(Reading.of(source)).isEqualTo(Reading.of(capture));
            assertThatTheThreadEnds();
        }
    }

    @Test
    void needsNoThreadForASmallFile() throws IOException {
        Files.write(file, gzip(pcapOf(3).toBytes()));

        try (CaptureSource source = open(Map.of())) {
            assertThat(threadRuns()).isFalse();
            assertThat(Reading.of(source).packets()).hasSize(3);
        }
    }

    @Test
    void tellsOfTruncationBehindTheSamePacketsAndWithTheSameWords() throws IOException {
        byte[] whole = gzip(pcapOf(PACKETS).toBytes());
        byte[] cut = Arrays.copyOf(whole, whole.length / 2);
        Files.write(file, cut);

        assertThatReadingIsAsWithoutAThread(cut, "truncated gzip data");
    }

    @Test
    void tellsOfCorruptionBehindTheSamePacketsAndWithTheSameWords() throws IOException {
        byte[] compressed = gzip(pcapOf(PACKETS).toBytes());
        compressed[compressed.length - 6] ^= 1;
        Files.write(file, compressed);

        assertThatReadingIsAsWithoutAThread(compressed, "the checksum does not fit");
    }

    private void assertThatReadingIsAsWithoutAThread(byte[] compressed, String problem) throws IOException {
        try (CaptureSource source = open(Map.of())) {
            Reading reading = Reading.of(source);

            assertThat(reading.problem()).contains(problem);
            assertThat(reading).isEqualTo(readWithoutThread(compressed));
        }
    }

    @Test
    void readsEachRoundOfALoop() throws IOException, InterruptedException {
        Files.write(file, gzip(pcapOf(PACKETS).toBytes()));

        try (CaptureSource source = open(Map.of("loop", "3"))) {
            assertThat(Reading.of(source).packets()).hasSize(3 * PACKETS);
        }
        assertThatTheThreadEnds();
    }

    @Test
    void isClosedWhileTheThreadWaitsForRoom() throws IOException, InterruptedException {
        Files.write(file, gzip(pcapOf(PACKETS).toBytes()));
        CaptureSource source = open(Map.of());
        assertThat(source.read(new PacketBatch(4), 0)).isEqualTo(Progress.PACKETS);

        source.close();

        assertThatTheThreadEnds();
    }

    @Test
    void isClosedWhileItsReaderWaits() throws IOException, InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        try (ReadAhead input = ahead(new Stream() {
            @Override
            public int read(byte[] target, int offset, int length) {
                awaitQuietly(release);
                return -1;
            }
        })) {
            Thread closer = Thread.ofPlatform().start(input::close);
            assertThat(input.read(ByteBuffer.allocate(10), 0)).isEqualTo(ByteInput.END);
            closer.join();
        } finally {
            release.countDown();
        }
        assertThatTheThreadEnds();
    }

    @Test
    void readsNoFurtherAheadThanItBuffers() throws IOException, InterruptedException {
        AtomicLong produced = new AtomicLong();
        try (ReadAhead input = ahead(endless(produced))) {
            for (int i = 0; i < 6_000 && produced.get() < 256 * 1024; i++) {
                Thread.sleep(10);
            }
            Thread.sleep(50); // in which it might go on
            assertThat(produced.get()).isEqualTo(256 * 1024);
            assertThat(input.read(ByteBuffer.allocate(10), 0)).isEqualTo(10);
        }
        assertThatTheThreadEnds();
    }

    @Test
    void doesNotTakeAFailingDecoderForTheEnd() throws IOException {
        try (ReadAhead input = ahead(new Stream() {
            @Override
            public int read(byte[] target, int offset, int length) {
                throw new IllegalStateException("impossible block");
            }
        })) {
            assertThatThrownBy(() -> input.read(ByteBuffer.allocate(10), 0))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("impossible block");
        }
    }

    /** Decompressed bytes, of which the pump asks for many at a time. */
    private abstract static class Stream extends InputStream {
        @Override
        public abstract int read(byte[] target, int offset, int length);

        @Override
        public int read() {
            throw new UnsupportedOperationException("byte by byte");
        }
    }

    private ReadAhead ahead(InputStream stream) throws IOException {
        Files.write(file, new byte[1]);
        return new ReadAhead(file.toString(), FileChannel.open(file), stream);
    }

    private static InputStream endless(AtomicLong produced) {
        return new Stream() {
            @Override
            public int read(byte[] target, int offset, int length) {
                produced.addAndGet(length);
                return length;
            }
        };
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
