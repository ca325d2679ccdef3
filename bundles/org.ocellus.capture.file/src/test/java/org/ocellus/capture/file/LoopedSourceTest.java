package org.ocellus.capture.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ocellus.capture.file.Captures.SECONDS;
import static org.ocellus.capture.file.Captures.pcap;
import static org.ocellus.capture.file.Captures.pcapRecord;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ocellus.spi.capture.CaptureRequest;
import org.ocellus.spi.capture.CaptureSource;
import org.ocellus.spi.capture.CaptureSource.Progress;
import org.ocellus.spi.capture.PacketBatch;

class LoopedSourceTest {
    private static final long BASE = SECONDS * 1_000_000_000;

    @TempDir
    private Path directory;

    private Path file = Path.of("");

    @BeforeEach
    void nameTheFile() {
        file = directory.resolve("capture.pcap");
    }

    private CaptureSource open(String rounds) throws IOException {
        return new FileCaptureProvider().open(new CaptureRequest(file.toString(), "", Map.of("loop", rounds)));
    }

    private static ByteWriter packetsAt(long... micros) {
        ByteWriter capture = pcap(Endianness.LITTLE, Captures.MICROSECONDS, 1);
        for (long time : micros) {
            pcapRecord(capture, SECONDS, time, (byte) time);
        }
        return capture;
    }

    @Test
    void continuesEachRoundAtTheRateOfTheFirst() throws IOException {
        Files.write(file, packetsAt(0, 10, 40).toBytes());

        try (CaptureSource source = open("3")) {
            assertThat(Reading.of(source).times())
                    .containsExactlyElementsOf(List.of(
                            BASE,
                            BASE + 10_000,
                            BASE + 40_000,
                            BASE + 60_000,
                            BASE + 70_000,
                            BASE + 100_000,
                            BASE + 120_000,
                            BASE + 130_000,
                            BASE + 160_000));
        }
    }

    @Test
    void neverGoesBackBeforeAnEarlierRoundEvenIfPacketsAreOutOfOrder() throws IOException {
        Files.write(file, packetsAt(50, 100, 0).toBytes());

        try (CaptureSource source = open("2")) {
            List<Long> times = Reading.of(source).times();

            assertThat(times.subList(3, 6)).allMatch(time -> time > BASE + 100_000);
        }
    }

    @Test
    void handsThePacketsThemselvesOutInEachRound() throws IOException {
        Files.write(file, packetsAt(1, 2, 3, 4, 5, 6, 7).toBytes());

        try (CaptureSource source = open("2")) {
            Reading reading = Reading.of(source);

            assertThat(reading.problem()).isEmpty();
            assertThat(reading.packets().stream().map(Reading.Packet::data))
                    .containsExactly(
                            "01", "02", "03", "04", "05", "06", "07", "01", "02", "03", "04", "05", "06", "07");
        }
    }

    @Test
    void doesNotEndUntilItIsClosed() throws IOException {
        Files.write(file, packetsAt(5).toBytes());
        PacketBatch batch = new PacketBatch(8);

        CaptureSource source = open("true");
        for (int round = 0; round < 100; round++) {
            assertThat(source.read(batch, 0)).isEqualTo(Progress.PACKETS);
            assertThat(batch.timestamp(0)).isEqualTo(BASE + 5_000 + round);
            batch.clear();
        }
        source.close();

        assertThat(source.read(batch, 0)).isEqualTo(Progress.END);
    }

    @Test
    void endsAtOnceIfThereIsNoPacket() throws IOException {
        Files.write(file, packetsAt().toBytes());

        try (CaptureSource source = open("true")) {
            assertThat(source.read(new PacketBatch(1), 0)).isEqualTo(Progress.END);
        }
    }

    @Test
    void tellsOfDamageInsteadOfStartingAgain() throws IOException {
        Files.write(file, packetsAt(1, 2).zeros(3).toBytes());

        try (CaptureSource source = open("true")) {
            Reading reading = Reading.of(source);

            assertThat(reading.packets()).hasSize(2);
            assertThat(reading.problem()).contains("truncated pcap record header");
        }
    }
}
