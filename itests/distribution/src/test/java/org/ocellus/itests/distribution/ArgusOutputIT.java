package org.ocellus.itests.distribution;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ocellus.itests.distribution.command.Ocellus;
import org.ocellus.itests.distribution.command.Outcome;
import org.ocellus.itests.distribution.command.Records;
import org.ocellus.itests.distribution.command.Session;
import org.ocellus.testkit.Packet;
import org.ocellus.testkit.capture.PcapWriter;

/** Debian's clients of Argus (package argus-client; skipped where it is not installed) show what the sensor's JSON says. */
class ArgusOutputIT {
    private static final List<String> IP = List.of("tcp", "udp", "icmp");
    private static final int PATIENCE_SECONDS = 60;
    private static final int RETRY_MILLIS = 250;
    private static final int ETHERNET = 1;
    private static final int FILE_HEADER = 24;

    /** Who opens connections before the tour, and when. */
    private static final String BEFORE = "198.18.0.1";

    private static final long BEFORE_THE_TOUR =
            TimeUnit.SECONDS.toNanos(Instant.parse("2026-11-24T09:00:00Z").getEpochSecond());

    /** As many as ra shows at least at a time: its output has a buffer. */
    private static final int CONNECTIONS = 200;

    @TempDir
    private Path folder;

    /** What a client prints of flow records, a line a record. */
    private static List<List<String>> client(String name, List<String> input, String... columns) throws Exception {
        Process process = start(name, input, ProcessBuilder.Redirect.PIPE, columns);
        List<String> lines = process.inputReader(UTF_8).lines().toList();
        assertThat(process.waitFor()).isZero();
        return rows(lines);
    }

    private static Process start(String name, List<String> input, ProcessBuilder.Redirect output, String... columns)
            throws Exception {
        assumeTrue(installed(name), () -> name + " is not installed");
        List<String> words = new ArrayList<>(List.of(name, "-F", "/dev/null", "-n", "-c", "|", "-L", "0"));
        words.addAll(input);
        words.addAll(List.of("-s", "proto"));
        words.addAll(List.of(columns));
        return new ProcessBuilder(words)
                .redirectOutput(output)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static boolean installed(String name) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(path -> Files.isExecutable(Path.of(path, name)));
    }

    private static List<List<String>> rows(List<String> lines) {
        return lines.stream()
                .skip(1)
                .map(line -> Stream.of(line.split("\\|", -1)).map(String::trim).toList())
                .filter(row -> !row.getFirst().equals("man"))
                .toList();
    }

    private static String text(Map<String, @Nullable Object> flow, String name) {
        return flow.getOrDefault(name, "") + "";
    }

    @Test
    void raShowsTheFlowsOfTheJson() throws Exception {
        Path argus = folder.resolve("tour.argus");
        Path json = folder.resolve("tour.json");
        Ocellus.run("-r", Ocellus.tour(), "-w", "argus:" + argus, "-w", "json:" + json);
        Records records = Records.in(json).conserved();

        List<List<String>> shown = client(
                "ra", List.of("-r", argus.toString()), "saddr", "daddr", "spkts", "dpkts", "sbytes", "dbytes", "state");

        assertThat(shown).hasSameSizeAs(records.flows());
        for (int i = 0; i < shown.size(); i++) {
            Map<String, @Nullable Object> flow = records.flows().get(i);
            assertThat(shown.get(i).subList(3, 7))
                    .as("%s", flow)
                    .containsExactly(
                            text(flow, "src_packets"),
                            text(flow, "dst_packets"),
                            text(flow, "src_bytes"),
                            text(flow, "dst_bytes"));
            if (IP.contains(text(flow, "proto"))) {
                assertThat(shown.get(i))
                        .as("%s", flow)
                        .startsWith(text(flow, "proto"), text(flow, "src_addr"), text(flow, "dst_addr"))
                        .endsWith(text(flow, "state"));
            }
        }
    }

    @Test
    void raclusterCountsEveryPacketOnce() throws Exception {
        Path argus = folder.resolve("tour.argus");
        Path json = folder.resolve("tour.json");
        Ocellus.run("-r", Ocellus.tour(), "-w", "argus:" + argus, "-w", "json:" + json);

        long packets = client("racluster", List.of("-r", argus.toString(), "-m", "proto"), "pkts").stream()
                .mapToLong(row -> Long.parseLong(row.get(1)))
                .sum();

        assertThat(packets).isEqualTo(Records.in(json).counter("packets_in_flows"));
    }

    /** Until the client has shown one of them, connections go by in front of the tour that are not counted. */
    @Test
    void raReadsFromTheRunningSensor() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path shown = folder.resolve("shown");
        Path json = folder.resolve("tour.json");
        try (Session sensor = Ocellus.start(
                "-r",
                "-",
                "-o",
                "flow.tcpClosedTimeout=0.01",
                "-w",
                "argus://127.0.0.1:" + port,
                "-w",
                "json:" + json)) {
            OutputStream input = sensor.input();
            input.write(PcapWriter.microseconds(ETHERNET).toBytes());
            input.flush();
            Process ra = connected(port, input, shown);
            input.write(packets(Files.readAllBytes(Path.of(Ocellus.tour()))));
            sensor.endOfInput();
            Outcome outcome = sensor.outcome();

            assertThat(outcome.exit()).isZero();
            assertThat(ra.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(rows(Files.readAllLines(shown)).stream()
                        .filter(row -> !row.contains(BEFORE))
                        .toList())
                .hasSameSizeAs(Records.in(json).flows().stream()
                        .filter(flow -> !text(flow, "src_addr").equals(BEFORE))
                        .toList());
    }

    /** Starts a client as often as it takes until the sensor serves, and lets connections go by until it shows them. */
    private static Process connected(int port, OutputStream packets, Path output) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        Process ra = ra(port, output);
        for (int i = 1; Files.size(output) == 0; i++) {
            if (System.nanoTime() > end) {
                throw new AssertionError("in vain waited for what port " + port + " serves");
            }
            if (ra.waitFor(RETRY_MILLIS, TimeUnit.MILLISECONDS)) { // it is refused as long as the sensor starts
                ra = ra(port, output);
            }
            packets.write(connections(i * CONNECTIONS, CONNECTIONS));
            packets.flush();
        }
        return ra;
    }

    private static Process ra(int port, Path output) throws Exception {
        return start("ra", List.of("-S", "127.0.0.1:" + port), ProcessBuilder.Redirect.to(output.toFile()), "saddr");
    }

    /** Connections that are opened and reset, one a port, an hour before the tour. */
    private static byte[] connections(int first, int count) {
        PcapWriter capture = PcapWriter.microseconds(ETHERNET);
        for (int i = first; i < first + count; i++) {
            long time = BEFORE_THE_TOUR + i * 1_000_000L;
            capture.packet(time, Packet.ethernet().ipv4(BEFORE, "198.18.0.2").tcp(i % 60_000 + 1, 9, "S"));
            capture.packet(time, Packet.ethernet().ipv4("198.18.0.2", BEFORE).tcp(9, i % 60_000 + 1, "RA"));
        }
        return packets(capture.toBytes());
    }

    /** {@return a capture without the header of its file} */
    private static byte[] packets(byte[] capture) {
        return Arrays.copyOfRange(capture, FILE_HEADER, capture.length);
    }

    @Test
    void aPortThatIsTakenIsTold() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            String target = "argus://:" + taken.getLocalPort();

            Outcome outcome = Ocellus.run("-r", Ocellus.tour(), "-w", target);

            assertThat(outcome.exit()).isNotZero();
            assertThat(outcome.errors()).contains(target).contains("another program has port " + taken.getLocalPort());
        }
    }
}
