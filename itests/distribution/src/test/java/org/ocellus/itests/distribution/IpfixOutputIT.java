package org.ocellus.itests.distribution;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ocellus.itests.distribution.command.Ocellus;
import org.ocellus.itests.distribution.command.Records;
import org.ocellus.testkit.UdpReceiveQueue;

/** Debian's {@code nfcapd} and {@code tshark} (skipped where they are not installed) get what the sensor's JSON says. */
class IpfixOutputIT {
    private static final Pattern TOTALS = Pattern.compile(
            "Flows: (\\d+), Packets: (\\d+), Bytes: (\\d+), Sequence Errors: (\\d+), Bad Packets: (\\d+)");
    /** Seconds, of whose multiples none is near: at each nfcapd begins another file, and to count from zero. */
    private static final String ONE_FILE = "1000000000";

    private static final int LOOK_MILLIS = 100;
    private static final int PATIENCE = 600;

    @TempDir
    private Path folder;

    private static void require(String name) {
        boolean installed = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(path -> Files.isExecutable(Path.of(path, name)));
        assumeTrue(installed, () -> name + " is not installed");
    }

    private static long bytes(Map<String, @Nullable Object> flow) {
        return number(flow, "src_bytes") + number(flow, "dst_bytes");
    }

    private static long number(Map<String, @Nullable Object> flow, String name) {
        return flow.get(name) instanceof Long number ? number : 0;
    }

    @Test
    void nfcapdCountsWhatTheJsonSays() throws Exception {
        require("nfcapd");
        assumeTrue(UdpReceiveQueue.isVisible(), "this test needs Linux");
        Path log = folder.resolve("nfcapd.log");
        Path json = folder.resolve("tour.json");
        int port;
        try (DatagramSocket free = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Process nfcapd = new ProcessBuilder(
                        "nfcapd", "-b", "127.0.0.1", "-p", port + "", "-w", folder.toString(), "-t", ONE_FILE)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            await(log, "Startup nfcapd");
            Ocellus.run("-r", Ocellus.tour(), "-w", "ipfix://127.0.0.1:" + port, "-w", "json:" + json);
            await(log, "Observation domain 0");
            UdpReceiveQueue.awaitRead(port); // the datagram that it took last it counts before it ends
        } finally {
            nfcapd.destroy();
            nfcapd.waitFor(PATIENCE, TimeUnit.SECONDS);
        }

        Records records = Records.in(json).conserved();
        Matcher totals = TOTALS.matcher(Files.readString(log));
        assertThat(totals.results().map(MatchResult::group))
                .last()
                .isEqualTo("Flows: %s, Packets: %s, Bytes: %s, Sequence Errors: 0, Bad Packets: 0"
                        .formatted(
                                records.flows().size(),
                                records.packets(),
                                records.flows().stream()
                                        .mapToLong(IpfixOutputIT::bytes)
                                        .sum()));
    }

    private static void await(Path file, String text) throws IOException, InterruptedException {
        for (int i = 0; i < PATIENCE && !Files.readString(file).contains(text); i++) {
            Thread.sleep(LOOK_MILLIS);
        }
        assertThat(Files.readString(file)).contains(text);
    }

    @Test
    void tsharkHasNothingToComplainAbout() throws Exception {
        require("tshark");
        Path file = folder.resolve("tour.ipfix");
        Path json = folder.resolve("tour.json");
        Ocellus.run("-r", Ocellus.tour(), "-w", "ipfix:" + file, "-w", "json:" + json);

        assertThat(tshark(file, "-Y", "_ws.malformed || _ws.expert")).isEmpty();
        assertThat(tshark(file, "-V")).doesNotContain("no template found").contains("ocellusLayerName");
    }

    private static String tshark(Path file, String... words) throws IOException, InterruptedException {
        String[] command = Arrays.copyOf(new String[] {"tshark", "-n", "-r", file.toString()}, 4 + words.length);
        System.arraycopy(words, 0, command, 4, words.length);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).isZero();
        return output;
    }
}
