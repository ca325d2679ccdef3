package org.ocellus.itests.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.airlift.compress.v3.zstd.ZstdJavaOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.ocellus.itests.distribution.command.Ocellus;
import org.ocellus.itests.distribution.command.Outcome;
import org.ocellus.itests.distribution.command.Records;
import org.ocellus.itests.distribution.command.Session;
import org.ocellus.testkit.Packet;
import org.ocellus.testkit.PacketBuilder;
import org.ocellus.testkit.capture.PcapWriter;
import org.ocellus.testkit.tour.Tour;

/** Where packets come from, and what is said of inputs that are damaged, unknown or not there. */
class InputIT {
    private static final byte[] TOUR = Tour.capture();
    private static final long PACKETS = 232;
    private static final int FILE_HEADER = 24;
    private static final int RECORD_HEADER = 16;
    private static final int ETHERNET = 1;
    private static final int UNKNOWN_LINK_TYPE = 147;

    @TempDir
    private Path folder;

    @Test
    void severalFilesAreReadAsOneStream() throws Exception {
        Outcome outcome = Ocellus.run("-r", Ocellus.tour(), Ocellus.tour(), "-w", "json", "-r", Ocellus.tour());

        assertThat(outcome.exit()).isZero();
        assertThat(outcome.records().counter("packets")).isEqualTo(3 * PACKETS);
        outcome.records().conserved();
    }

    @Test
    void standardInputIsRead() throws Exception {
        try (Session session = Ocellus.start("-r", "-", "-w", "json")) {
            session.input().write(TOUR);
            session.endOfInput();

            assertReadsTheTour(session.outcome());
        }
    }

    @Test
    void gzipIsRead() throws Exception {
        Path file = folder.resolve("tour.pcap.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(TOUR);
        }
        assertReadsTheTour(Ocellus.run("-r", file.toString(), "-w", "json"));
    }

    @Test
    void zstdIsRead() throws Exception {
        Path file = folder.resolve("tour.pcap.zst");
        try (OutputStream out = new ZstdJavaOutputStream(Files.newOutputStream(file))) {
            out.write(TOUR);
        }
        assertReadsTheTour(Ocellus.run("-r", file.toString(), "-w", "json"));
    }

    private static void assertReadsTheTour(Outcome outcome) {
        assertThat(outcome.exit()).isZero();
        assertThat(outcome.records().counter("packets")).isEqualTo(PACKETS);
        outcome.records().conserved();
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void recordsOfANamedPipeAppearBeforeItsWriterIsDone() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        try (Session session = Ocellus.start("-r", pipe.toString(), "-w", "json", "-o", "flow.tcpClosedTimeout=0.1")) {
            try (OutputStream writer = Files.newOutputStream(pipe)) {
                writer.write(connection());
                writer.flush();
                String first = session.await(line -> line.contains("\"proto\":\"tcp\""));
                assertThat(first).contains("\"cause\":\"closed\"", "\"src_packets\":3", "\"dst_packets\":2");
            }
            Outcome outcome = session.outcome();
            assertThat(outcome.exit()).isZero();
            outcome.records().conserved();
        }
    }

    /** A connection that is opened and closed, each FIN acknowledged. */
    private static byte[] connection() {
        PacketBuilder there = Packet.ethernet().ipv4("10.0.0.1", "10.0.0.2");
        PacketBuilder back = Packet.ethernet().ipv4("10.0.0.2", "10.0.0.1");
        long start = 1_795_000_000_000_000_000L;
        long millisecond = 1_000_000;
        return PcapWriter.microseconds(ETHERNET)
                .packet(start, there.tcp(1024, 80, "S", tcp -> tcp.sequence(100)))
                .packet(
                        start + millisecond,
                        back.tcp(80, 1024, "SA", tcp -> tcp.sequence(500).acknowledgement(101)))
                .packet(
                        start + 2 * millisecond,
                        there.tcp(1024, 80, "FA", tcp -> tcp.sequence(101).acknowledgement(501)))
                .packet(
                        start + 3 * millisecond,
                        back.tcp(80, 1024, "FA", tcp -> tcp.sequence(501).acknowledgement(102)))
                .packet(
                        start + 4 * millisecond,
                        there.tcp(1024, 80, "A", tcp -> tcp.sequence(102).acknowledgement(502)))
                .toBytes();
    }

    @Test
    void truncatedFileIsReportedWithItsOffsetAndWhatCameBeforeIsKept() throws Exception {
        Path file = folder.resolve("cut.pcap");
        int firstPacket = 42; // an ARP request
        int secondRecord = FILE_HEADER + RECORD_HEADER + firstPacket;
        Files.write(file, Arrays.copyOf(TOUR, secondRecord + RECORD_HEADER + 5));

        Outcome outcome = Ocellus.run("-r", file.toString(), "-w", "json");

        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.errors()).contains("ocellus: " + file + ": offset " + secondRecord + ": ");
        assertThat(outcome.records().counter("packets")).isEqualTo(1);
        outcome.records().conserved();
    }

    @Test
    void missingFileIsReportedAndTheOthersAreRead() throws Exception {
        String missing = folder.resolve("missing.pcap").toString();
        Outcome outcome = Ocellus.run("-r", missing, Ocellus.tour(), "-w", "json");

        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.errors()).contains("ocellus: " + missing + ": no such file");
        assertThat(outcome.records().counter("packets")).isEqualTo(PACKETS);
    }

    @Test
    void unknownLinkTypeIsReportedAndItsPacketsAreCounted() throws Exception {
        Path file = folder.resolve("unknown.pcap");
        PcapWriter.microseconds(UNKNOWN_LINK_TYPE)
                .packet(0, new byte[60])
                .packet(0, new byte[60])
                .writeTo(file);

        Outcome outcome = Ocellus.run("-r", file.toString(), "-w", "json");

        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.errors()).contains(file.toString()).contains("link type " + UNKNOWN_LINK_TYPE);
        assertThat(outcome.records().counter("packets_undecodable")).isEqualTo(2);
        outcome.records().conserved();
    }

    @Test
    void fileThatIsNoCaptureIsReported() throws Exception {
        Path file = Files.writeString(folder.resolve("letter.txt"), "Dear reader, this is no capture.\n");
        Outcome outcome = Ocellus.run("-r", file.toString(), "-w", "json");

        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.errors()).contains("ocellus: " + file + ": offset 0: ");
        Records records = outcome.records();
        assertThat(records.all()).hasSize(1);
        assertThat(records.counter("packets")).isZero();
    }
}
