package org.ocellus.capture.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.ocellus.capture.file.Captures.pcapOf;

import io.airlift.compress.v3.zstd.ZstdJavaOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocellus.spi.capture.CaptureException;
import org.ocellus.spi.capture.CaptureRequest;
import org.ocellus.spi.capture.CaptureSource;
import org.ocellus.spi.capture.CaptureSource.Progress;
import org.ocellus.spi.capture.PacketBatch;

class FileCaptureProviderTest {
    @TempDir
    private Path directory;

    private final FileCaptureProvider provider = new FileCaptureProvider();

    private Path write(byte... bytes) throws IOException {
        return Files.write(directory.resolve("capture"), bytes);
    }

    private Reading read(Path file) throws IOException {
        try (CaptureSource source = provider.open(CaptureRequest.of(file.toString()))) {
            return Reading.of(source);
        }
    }

    private void assertRefused(String location, String message) {
        assertThatThrownBy(() -> provider.open(CaptureRequest.of(location)))
                .isInstanceOf(CaptureException.class)
                .hasMessage(location + ": " + message);
    }

    @Test
    void readsAFile() throws IOException {
        Path file = write(pcapOf(100).toBytes());

        assertThat(read(file)).isEqualTo(Reading.of(pcapOf(100)));
    }

    @Test
    void isNeitherLiveNorStreaming() throws IOException {
        try (CaptureSource source =
                provider.open(CaptureRequest.of(write(pcapOf(1).toBytes()).toString()))) {
            assertThat(source.live()).isFalse();
            assertThat(source.streaming()).isFalse();
            assertThat(source.dropped()).isEqualTo(-1);
        }
    }

    @Test
    void readsAGzipFile() throws IOException {
        Path file = directory.resolve("capture.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(pcapOf(1000).toBytes());
        }

        assertThat(read(file)).isEqualTo(Reading.of(pcapOf(1000)));
    }

    @Test
    void readsAZstdFile() throws IOException {
        Path file = directory.resolve("capture.zst");
        try (OutputStream out = new ZstdJavaOutputStream(Files.newOutputStream(file))) {
            out.write(pcapOf(1000).toBytes());
        }

        assertThat(read(file)).isEqualTo(Reading.of(pcapOf(1000)));
    }

    @Test
    void tellsTheOffsetInTheUncompressedBytesWhereGzipDataEnds() throws IOException {
        Path file = directory.resolve("capture.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(pcapOf(3).toBytes());
        }
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 4));

        Reading reading = read(file);

        assertThat(reading.packets()).hasSize(3);
        assertThat(reading.problem())
                .isEqualTo(file + ": offset 78: truncated gzip data: the input ends inside a header or trailer");
    }

    @Test
    void stopsAfterItIsClosed() throws IOException {
        CaptureSource source =
                provider.open(CaptureRequest.of(write(pcapOf(10).toBytes()).toString()));
        source.close();

        assertThat(source.read(new PacketBatch(1), 0)).isEqualTo(Progress.END);
    }

    @Test
    void tellsOfDamageInEachFurtherCall() throws IOException {
        Path file = write(Arrays.copyOf(pcapOf(1).toBytes(), 30));
        try (CaptureSource source = provider.open(CaptureRequest.of(file.toString()))) {
            PacketBatch batch = new PacketBatch(1);

            assertThatThrownBy(() -> source.read(batch, 0)).hasMessageContaining("truncated pcap record header");
            assertThatThrownBy(() -> source.read(batch, 0)).hasMessageContaining("truncated pcap record header");
        }
    }

    @Test
    void refusesAMissingFile() {
        assertRefused(directory.resolve("missing").toString(), "no such file");
    }

    @Test
    void refusesADirectory() {
        assertRefused(directory.toString(), "is a directory, expected a capture file");
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        assertRefused(write().toString(), "offset 0: empty, expected a capture in pcap, pcapng, ERF or snoop format");
    }

    @Test
    void refusesAFileOfAnotherFormat() throws IOException {
        assertRefused(
                write((byte) 0x7F, (byte) 'E', (byte) 'L', (byte) 'F').toString(),
                "offset 0: not a capture: it begins with 7f454c46, expected pcap, pcapng, ERF or snoop,"
                        + " plain or compressed with gzip or zstd");
    }

    @Test
    void refusesAFileThatMayNotBeRead() throws IOException {
        assumeFalse("root".equals(System.getProperty("user.name")), "root may read everything");
        Path file = write(pcapOf(1).toBytes());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("-wx------"));

        assertRefused(file.toString(), "permission denied");
    }

    @Test
    void refusesANameThatNoFileCanHave() {
        assertRefused("a\0b", "not a file name: Nul character not allowed");
    }

    @Test
    void refusesAFilterThatNobodyCompiles() throws IOException {
        String file = write(pcapOf(1).toBytes()).toString();

        assertThatThrownBy(() -> provider.open(new CaptureRequest(file, "udp port 53", Map.of())))
                .isInstanceOf(CaptureException.class)
                .hasMessage(file + ": a filter expression needs the bundle org.ocellus.capture.pcap");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "0", "-1", "1.5", "", "99999999999999999999"})
    void refusesALoopThatIsNoNumberOfRounds(String rounds) {
        assertThatThrownBy(() -> provider.open(new CaptureRequest("FILE", "", Map.of("loop", rounds))))
                .isInstanceOf(CaptureException.class)
                .hasMessage("FILE: option loop=" + rounds + ", expected true, false or a number of rounds from 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fast", "0", "0.0", "-1", "NaN", "1e3", ""})
    void refusesAPaceThatIsNoFactor(String factor) {
        assertThatThrownBy(() -> provider.open(new CaptureRequest("FILE", "", Map.of("pace", factor))))
                .isInstanceOf(CaptureException.class)
                .hasMessage("FILE: option pace=" + factor + ", expected a factor above 0 such as 1 or 2.5");
    }

    @Test
    void refusesToLoopOverStandardInput() {
        assertThatThrownBy(() -> provider.open(new CaptureRequest("-", "", Map.of("loop", "2"))))
                .isInstanceOf(CaptureException.class)
                .hasMessage("-: option loop needs a regular file, this can be read only once");
    }
}
