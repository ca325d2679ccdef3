package org.ocellus.output.ipfix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.ocellus.spi.output.FlowSink;
import org.ocellus.spi.record.RecordField;
import org.ocellus.testkit.OutputTargetFixture;
import org.ocellus.testkit.RecordFixture;

/** Wireshark's dissector of IPFIX understands every message, and has nothing to complain about. */
@Timeout(180)
class TsharkTest {
    private static final int COLLECTOR = 4739;
    private static final int EXPORTER = 40_000;
    private static final int LINK_TYPE_IPV4 = 228;
    private static final int UDP = 17;
    private static final int TCP = 6;

    /** Frames that the dissector marks, also because it knows no template for them. */
    private static final String COMPLAINTS = "_ws.malformed || _ws.expert || cflow.no_template_found";

    @TempDir
    private Path folder;

    @BeforeAll
    static void needsTshark() {
        Program.require("tshark");
    }

    private static List<RecordFixture> records() {
        return List.of(
                Flows.tcp()
                        .with(RecordField.SYN_SYNACK_TIME, "0.0123")
                        .with(RecordField.SRC_RETRANSMISSIONS, 3)
                        .with(RecordField.SRC_WINDOW_MIN, 1024)
                        .with(RecordField.SRC_IP_FLAGS, "D")
                        .with(RecordField.SRC_USER_DATA, "474554202f"),
                Flows.udp()
                        .layer("vlan", 100)
                        .layer("mpls")
                        .labelsOfLayer(RecordField.SRC_LABELS, 1, 16_000, 17_000)
                        .layer("vxlan", 5000)
                        .over("192.0.2.1", "192.0.2.2"),
                Flows.ping(),
                Flows.everything(),
                Flows.everything()
                        .layer("vlan", 1)
                        .layer("vlan", 2)
                        .layer("mpls")
                        .labelsOfLayer(RecordField.SRC_LABELS, 4, 100, 101, 102, 103, 104, 105, 106)
                        .labelsOfLayer(RecordField.DST_LABELS, 4, 200, 201, 202, 203, 204, 205, 206),
                Flows.tunnel().layer("vlan", 100));
    }

    private static void send(OutputTargetFixture target) throws IOException {
        try (FlowSink sink = new IpfixOutput().open(target.ofSensor("eye"))) {
            for (RecordFixture each : records()) {
                sink.write(each.build());
            }
            sink.flush();
            sink.summary(Flows.summary());
        }
    }

    private static byte[] file() throws IOException {
        OutputTargetFixture target = OutputTargetFixture.of("ipfix", "flows.ipfix");
        send(target);
        return target.written();
    }

    private static List<byte[]> datagrams() throws IOException {
        List<byte[]> datagrams = new ArrayList<>();
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            socket.setSoTimeout(300);
            send(OutputTargetFixture.of("ipfix", "//127.0.0.1:" + socket.getLocalPort()));
            DatagramPacket packet = new DatagramPacket(new byte[65_535], 65_535);
            while (true) {
                socket.receive(packet);
                datagrams.add(Arrays.copyOf(packet.getData(), packet.getLength()));
            }
        } catch (SocketTimeoutException e) {
            return datagrams;
        }
    }

    /** A capture of packets without link layer: IPv4, UDP or TCP, and the payload. */
    private Path capture(int protocol, List<byte[]> payloads) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(ByteBuffer.allocate(24)
                .putInt(0xA1B2C3D4)
                .putShort((short) 2)
                .putShort((short) 4)
                .putLong(0)
                .putInt(0x40000)
                .putInt(LINK_TYPE_IPV4)
                .array());
        int sequence = 1;
        for (byte[] each : payloads) {
            byte[] packet = packet(protocol, sequence, each);
            file.write(ByteBuffer.allocate(16)
                    .putLong(0)
                    .putInt(packet.length)
                    .putInt(packet.length)
                    .array());
            file.write(packet);
            sequence += each.length;
        }
        return Files.write(folder.resolve("messages.pcap"), file.toByteArray());
    }

    private static byte[] packet(int protocol, int sequence, byte[] payload) {
        int header = protocol == TCP ? 20 : 8;
        ByteBuffer packet = ByteBuffer.allocate(20 + header + payload.length);
        packet.putShort((short) 0x4500).putShort((short) packet.capacity()).putInt(0);
        packet.put((byte) 64).put((byte) protocol).putShort((short) 0);
        packet.putInt(0x0A000001).putInt(0x0A000002);
        packet.putShort((short) EXPORTER).putShort((short) COLLECTOR);
        if (protocol == TCP) {
            packet.putInt(sequence)
                    .putInt(1)
                    .putShort((short) 0x5018)
                    .putShort((short) 0xFFFF)
                    .putInt(0);
        } else {
            packet.putShort((short) (8 + payload.length)).putShort((short) 0);
        }
        return packet.put(payload).array();
    }

    private static List<String> dissected(Path capture, String... fields) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("tshark", "-n", "-r", capture.toString(), "-T", "fields"));
        for (String each : fields) {
            command.addAll(List.of("-e", each));
        }
        return Program.output(command.toArray(String[]::new))
                .lines()
                .flatMap(line -> Arrays.stream(line.split("[\t,]")))
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static void assertUnderstood(Path capture) throws IOException, InterruptedException {
        assertThat(Program.output("tshark", "-n", "-r", capture.toString(), "-Y", COMPLAINTS))
                .isEmpty();
        assertThat(dissected(
                        capture,
                        "cflow.srcaddr",
                        "cflow.dot1q_vlan_id",
                        "cflow.octets",
                        "cflow.pie.ntop.retransmitted_in_pkts",
                        "cflow.observation_domain_name",
                        "cflow.information_element_name"))
                .contains("10.0.0.1", "100", "4774", "2110", "3", "eye", "ocellusLayerName");
    }

    @Test
    void understandsFiles() throws IOException, InterruptedException {
        assertUnderstood(Files.write(folder.resolve("flows.ipfix"), file()));
    }

    @Test
    void understandsDatagrams() throws IOException, InterruptedException {
        assertUnderstood(capture(UDP, datagrams()));
    }

    @Test
    void understandsMessagesOnAConnection() throws IOException, InterruptedException {
        byte[] stream = file();
        List<byte[]> segments = new ArrayList<>();
        for (int start = 0; start < stream.length; start += 1000) { // messages that segments cut
            segments.add(Arrays.copyOfRange(stream, start, Math.min(stream.length, start + 1000)));
        }
        Path capture = capture(TCP, segments);
        assertThat(Program.output("tshark", "-n", "-r", capture.toString(), "-Y", "cflow && (" + COMPLAINTS + ")"))
                .isEmpty();
        assertThat(dissected(capture, "cflow.srcaddr")).contains("10.0.0.1");
    }
}
