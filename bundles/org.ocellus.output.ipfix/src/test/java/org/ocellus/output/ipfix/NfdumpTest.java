package org.ocellus.output.ipfix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.ocellus.spi.output.FlowSink;
import org.ocellus.spi.record.RecordField;
import org.ocellus.testkit.OutputTargetFixture;
import org.ocellus.testkit.RecordFixture;
import org.ocellus.testkit.UdpReceiveQueue;

/** Debian's {@code nfcapd} receives, and {@code nfdump} shows what was sent. */
@Timeout(180)
class NfdumpTest {
    /** Seconds, of whose multiples none is near: at each nfcapd begins another file, and to count from zero. */
    private static final String ONE_FILE = "1000000000";

    @TempDir
    private Path folder;

    private String log = "";

    @BeforeAll
    static void needsNfdump() {
        Program.require("nfcapd");
        Program.require("nfdump");
        assumeTrue(UdpReceiveQueue.isVisible(), "this test needs Linux");
    }

    /** {@return lines of nfdump in the given format} */
    private List<String> received(String format, RecordFixture... records) throws IOException, InterruptedException {
        return received(format, List.of(records));
    }

    private List<String> received(String format, List<RecordFixture> records) throws IOException, InterruptedException {
        int port;
        try (DatagramSocket free = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Path output = folder.resolve("nfcapd.log");
        Path files = Files.createDirectory(folder.resolve("files"));
        Process nfcapd = new ProcessBuilder(
                        "nfcapd", "-b", "127.0.0.1", "-p", "" + port, "-w", files.toString(), "-t", ONE_FILE)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            await(output, "Startup nfcapd");
            try (FlowSink sink = new IpfixOutput().open(OutputTargetFixture.of("ipfix", "//127.0.0.1:" + port))) {
                for (RecordFixture each : records) {
                    sink.write(each.build());
                }
                sink.flush();
                sink.summary(Flows.summary());
            }
            await(output, "Observation domain 0");
            UdpReceiveQueue.awaitRead(port); // the datagram that it took last it counts before it ends
        } finally {
            nfcapd.destroy();
            assertThat(nfcapd.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
        log = Files.readString(output);
        return Program.output("nfdump", "-R", files.toString(), "-q", "-o", "fmt:" + format)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> line.replaceAll("\\s+", " "))
                .toList();
    }

    private static void await(Path file, String text) throws IOException, InterruptedException {
        for (int i = 0; i < 1_200 && !Files.readString(file).contains(text); i++) {
            Thread.sleep(50);
        }
        assertThat(Files.readString(file)).contains(text);
    }

    @Test
    void showsAConnectionWithPacketsAndBytesOfBothDirections() throws IOException, InterruptedException {
        assertThat(received("%ts %te %pr %sap %dap %flg %tos %ipkt %opkt %ibyt %obyt", Flows.tcp()))
                .containsExactly("2026-11-24 10:00:00.123 2026-11-24 10:00:01.500 TCP 10.0.0.1:49152 10.0.0.2:53"
                        + " ...AP.SF 184 7 5 4774 2110");
    }

    @Test
    void showsIpv6AndTheTypeOfIcmp() throws IOException, InterruptedException {
        RecordFixture v6 =
                Flows.udp().with(RecordField.SRC_ADDR, "2001:db8::1").with(RecordField.DST_ADDR, "2001:db8::2");
        RecordFixture ping = Flows.ping().with(RecordField.DST_ICMP_TYPE, 0).with(RecordField.DST_ICMP_CODE, 0);
        assertThat(received("%sa %da %pr %it %ic", v6, ping))
                .containsExactlyInAnyOrder("2001:db8::1 2001:db8::2 UDP 0 0", "10.0.0.1 10.0.0.2 ICMP 8 0");
    }

    @Test
    void showsTagsLabelsAndMacAddresses() throws IOException, InterruptedException {
        RecordFixture flow = Flows.udp()
                .layer("vlan", 100)
                .layer("vlan", 200)
                .layer("mpls")
                .labelsOfLayer(RecordField.SRC_LABELS, 2, 16_000, 17_000)
                .labelsOfLayer(RecordField.DST_LABELS, 2, 18_000, 19_000)
                .with(RecordField.SRC_MAC, "02:00:00:00:00:01")
                .with(RecordField.DST_MAC, "02:00:00:00:00:02");
        assertThat(received("%svln %ismc %idmc %mpls1 %mpls2", flow))
                .containsExactly("100 02:00:00:00:00:01 02:00:00:00:00:02 16000-0-0 17000-0-1");
    }

    @Test
    void showsTheInnerAddressesOfATunnelsFlowAndDoesNotTakeTheTunnelForAFlow()
            throws IOException, InterruptedException {
        RecordFixture inner = Flows.udp().layer("vxlan", 5000).over("192.0.2.1", "192.0.2.2");
        assertThat(received("%sa %da %ipkt", inner, Flows.tunnel())).containsExactly("10.0.0.1 10.0.0.2 7");
        assertThat(log).contains("Flows: 1, Packets: 12, Bytes: 6884, Sequence Errors: 0, Bad Packets: 0");
    }

    @Test
    void addsUpTheSameTotals() throws IOException, InterruptedException {
        List<RecordFixture> many = Stream.iterate(0, i -> i + 1)
                .limit(100) // what the socket's buffer holds, should nfcapd not be quick enough
                .flatMap(i -> Stream.of(Flows.tcp().with(RecordField.SRC_PORT, i), Flows.ping(), Flows.tunnel()))
                .toList();
        assertThat(received("%pr", many)).hasSize(200);
        assertThat(log)
                .contains("Flows: 200, Packets: " + 200 * 12 + ", Bytes: " + 200 * 6884
                        + ", Sequence Errors: 0, Bad Packets: 0");
    }
}
