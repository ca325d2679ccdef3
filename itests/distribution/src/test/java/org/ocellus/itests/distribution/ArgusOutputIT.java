package org.ocellus.itests.distribution;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** Debian's clients of Argus (package argus-client; skipped where it is not installed) show what the sensor's JSON says. */
class ArgusOutputIT {
    private static final List<String> IP = List.of("tcp", "udp", "icmp");
    private static final int PATIENCE_SECONDS = 60;
    private static final int RETRY_MILLIS = 250;

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

    @Test
    void raReadsFromTheRunningSensor() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path shown = folder.resolve("shown");
        Path json = folder.resolve("tour.json");
        byte[] capture = Files.readAllBytes(Path.of(Ocellus.tour()));
        int head = 24 + 1; // the file's header, and not yet a packet
        try (Session sensor = Ocellus.start("-r", "-", "-w", "argus://127.0.0.1:" + port, "-w", "json:" + json)) {
            OutputStream input = sensor.input();
            input.write(capture, 0, head);
            input.flush();
            Process ra = connected(port, shown);
            input.write(capture, head, capture.length - head);
            sensor.endOfInput();
            Outcome outcome = sensor.outcome();

            assertThat(outcome.exit()).isZero();
            assertThat(ra.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(rows(Files.readAllLines(shown)))
                .hasSameSizeAs(Records.in(json).flows());
    }

    /** Starts a client as often as it takes until the sensor serves, and gives it the time to ask for records. */
    private static Process connected(int port, Path output) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < end) {
            Process ra = start(
                    "ra", List.of("-S", "127.0.0.1:" + port), ProcessBuilder.Redirect.to(output.toFile()), "spkts");
            if (!ra.waitFor(1, TimeUnit.SECONDS)) {
                return ra;
            }
            Thread.sleep(RETRY_MILLIS); // it is refused as long as the sensor starts
        }
        throw new AssertionError("in vain waited for port " + port);
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
