package org.ocellus.output.argus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ocellus.spi.record.RecordField;
import org.ocellus.testkit.Packet;
import org.ocellus.testkit.PacketBuilder;
import org.ocellus.testkit.RecordCollector;
import org.ocellus.testkit.capture.PcapWriter;

/** Files that Debian's argus has written are read, and mean what its clients show. */
class FilesOfArgusTest {
    private static final long START = 1_795_514_400_000_000_000L;
    private static final long MILLISECOND = 1_000_000L;
    private static final int ETHERNET = 1;
    private static final String CLIENT = "10.0.0.1";
    private static final String SERVER = "192.0.2.7";
    private static final String CLIENT_MAC = "02:00:00:00:00:01";
    private static final String SERVER_MAC = "02:00:00:00:00:02";

    @TempDir
    private Path folder;

    private final PcapWriter capture = PcapWriter.microseconds(ETHERNET);
    private int packets;

    private void sent(PacketBuilder packet) {
        capture.packet(START + packets++ * MILLISECOND, packet);
    }

    private static PacketBuilder fromClient() {
        return Packet.ethernet(CLIENT_MAC, SERVER_MAC);
    }

    private static PacketBuilder fromServer() {
        return Packet.ethernet(SERVER_MAC, CLIENT_MAC);
    }

    /** Has argus write all that it can of the packets. {@return its file} */
    private Path argus() throws Exception {
        Path pcap = folder.resolve("packets.pcap");
        capture.writeTo(pcap);
        Path file = folder.resolve("flows.argus");
        Program.run(
                "argus",
                "-X",
                "-A",
                "-J",
                "-Z",
                "-R",
                "-m",
                "-U",
                "16",
                "-e",
                "192.0.2.9",
                "-r",
                pcap.toString(),
                "-w",
                file.toString());
        return file;
    }

    private RecordCollector onlyRecord() throws Exception {
        return Streams.read(Files.readAllBytes(argus())).getFirst();
    }

    private static List<String> interfaceShown(Path file) throws Exception {
        return Program.run("ra", "-F", "/dev/null", "-M", "xml", "-M", "man", "-r", file.toString()).stream()
                .filter(line -> line.contains("InterfaceType"))
                .toList();
    }

    /** The only place where a client shows it is the head of the stream, and argus itself leaves it at 0 there. */
    @Test
    void raShowsOfTheInterfaceWhatItShowsOfArgusItself() throws Exception {
        connection();
        Path own = Files.write(folder.resolve("own.argus"), Streams.written(Flows.tcp()));

        assertThat(interfaceShown(own)).hasSize(1).isEqualTo(interfaceShown(argus()));
    }

    private void connection() {
        sent(fromClient().vlan(100).ipv4(CLIENT, SERVER).tcp(49152, 80, "S", tcp -> tcp.sequence(1000)));
        sent(fromServer()
                .vlan(100)
                .ipv4(SERVER, CLIENT)
                .tcp(80, 49152, "SA", tcp -> tcp.sequence(5000).acknowledgement(1001)));
        sent(fromClient()
                .vlan(100)
                .ipv4(CLIENT, SERVER)
                .tcp(49152, 80, "A", tcp -> tcp.sequence(1001).acknowledgement(5001)));
        sent(fromClient()
                .vlan(100)
                .ipv4(CLIENT, SERVER)
                .tcp(49152, 80, "PA", tcp -> tcp.sequence(1001).acknowledgement(5001))
                .text("GET / HTTP/1.0\r\n\r\n"));
        sent(fromServer()
                .vlan(100)
                .ipv4(SERVER, CLIENT)
                .tcp(80, 49152, "PA", tcp -> tcp.sequence(5001).acknowledgement(1019))
                .text("HTTP/1.0 200 OK\r\n\r\n"));
    }

    @Test
    void aConnection() throws Exception {
        connection();

        RecordCollector record = onlyRecord();

        assertThat(record.fields())
                .containsEntry(RecordField.TYPE, "flow")
                .containsEntry(RecordField.START, Long.toString(START))
                .containsEntry(RecordField.END, Long.toString(START + 4 * MILLISECOND))
                .containsEntry(RecordField.PROTO, "tcp")
                .containsEntry(RecordField.SRC_ADDR, CLIENT)
                .containsEntry(RecordField.DST_ADDR, SERVER)
                .containsEntry(RecordField.SRC_PORT, "49152")
                .containsEntry(RecordField.DST_PORT, "80")
                .containsEntry(RecordField.SRC_PACKETS, "3")
                .containsEntry(RecordField.DST_PACKETS, "2")
                .containsEntry(RecordField.STATE, "CON")
                .containsEntry(RecordField.DIRECTION_BY, "syn")
                .containsEntry(RecordField.SRC_TCP_SEQ, "1000")
                .containsEntry(RecordField.DST_TCP_SEQ, "5000")
                .containsEntry(RecordField.SYN_SYNACK_TIME, "1000000")
                .containsEntry(RecordField.SYNACK_ACK_TIME, "1000000")
                .containsEntry(RecordField.SRC_TCP_FLAGS, "SAP")
                .containsEntry(RecordField.SRC_MAC, CLIENT_MAC)
                .containsEntry(RecordField.DST_MAC, SERVER_MAC)
                .containsEntry(RecordField.SRC_TTL, "64")
                .containsEntry(RecordField.SENSOR, "192.0.2.9")
                .containsEntry(RecordField.SRC_USER_DATA, "474554202f20485454502f312e300d0a");
        assertThat(record.path()).containsExactly("vlan:100");
    }

    @Test
    void whatTheClientsShowIsWhatIsRead() throws Exception {
        connection();
        sent(fromClient().ipv4(CLIENT, SERVER).udp(40000, 53).payload(30));
        sent(fromServer().ipv4(SERVER, CLIENT).udp(53, 40000).payload(90));
        sent(fromClient().ipv6("2001:db8::1", "2001:db8::2").udp(40001, 53).payload(30));
        sent(fromClient().ipv4(CLIENT, SERVER).echoRequest(7, 1).payload(56));
        sent(fromServer().ipv4(SERVER, CLIENT).echoReply(7, 1).payload(56));
        sent(fromClient().arp(CLIENT, SERVER));
        sent(fromClient().mpls(16).ipv4(CLIENT, SERVER).udp(40002, 53).payload(30));
        Path file = argus();

        List<List<String>> shown = Program.values(
                "ra", file, "saddr", "daddr", "spkts", "dpkts", "sbytes", "dbytes", "state", "svid", "smpls");
        List<RecordCollector> read = Streams.read(Files.readAllBytes(file));

        assertThat(read).hasSameSizeAs(shown).hasSizeGreaterThan(5);
        for (int i = 0; i < read.size(); i++) {
            RecordCollector record = read.get(i);
            assertThat(List.of(
                            shortened(record.fields().getOrDefault(RecordField.SRC_ADDR, "")),
                            shortened(record.fields().getOrDefault(RecordField.DST_ADDR, "")),
                            record.fields().getOrDefault(RecordField.SRC_PACKETS, ""),
                            record.fields().getOrDefault(RecordField.DST_PACKETS, ""),
                            record.fields().getOrDefault(RecordField.SRC_BYTES, ""),
                            record.fields().getOrDefault(RecordField.DST_BYTES, ""),
                            record.fields().getOrDefault(RecordField.STATE, ""),
                            record.path().contains("vlan:100") ? "100" : "",
                            record.path().contains("mpls") ? "16" : ""))
                    .as("%s", record)
                    .isEqualTo(shown.get(i));
        }
    }

    @Test
    void theDirectionIsKnownWhereTheClientsAreSureOfIt() throws Exception {
        connection();
        sent(fromServer().ipv4(SERVER, CLIENT).tcp(80, 49153, "SA"));
        sent(fromClient().ipv4(CLIENT, SERVER).tcp(49153, 80, "A"));
        sent(fromClient().ipv4(CLIENT, SERVER).tcp(49154, 80, "PA").payload(30));
        sent(fromServer().ipv4(SERVER, CLIENT).tcp(80, 49154, "PA").payload(30));
        sent(fromServer().ipv4(SERVER, CLIENT).tcp(80, 49155, "PA").payload(30));
        Path file = argus();

        List<Boolean> sure = Program.values("ra", file, "dir").stream()
                .map(row -> !row.getFirst().contains("?"))
                .toList();
        List<Boolean> known = Streams.read(Files.readAllBytes(file)).stream()
                .map(record -> record.fields().containsKey(RecordField.DIRECTION_BY))
                .toList();

        assertThat(known).isEqualTo(sure).contains(true, false);
    }

    private static String shortened(String address) {
        return address.replace(":0:0:0:0:0:", "::");
    }

    @Test
    void aLongFlowInSeveralRecords() throws Exception {
        for (int second = 0; second < 200; second += 10) {
            capture.packet(
                    START + second * 1000L * MILLISECOND,
                    fromClient().ipv4(CLIENT, SERVER).udp(40000, 53).payload(30));
        }
        Path file = argus();

        List<RecordCollector> read = Streams.read(Files.readAllBytes(file));

        assertThat(read).hasSizeGreaterThan(2);
        assertThat(read.stream()
                        .mapToInt(record -> Integer.parseInt(record.fields().getOrDefault(RecordField.SRC_PACKETS, "")))
                        .sum())
                .isEqualTo(20);
        assertThat(read)
                .allSatisfy(record -> assertThat(Long.parseLong(record.fields().getOrDefault(RecordField.END, "")))
                        .isGreaterThanOrEqualTo(Long.parseLong(record.fields().getOrDefault(RecordField.START, ""))));
    }
}
