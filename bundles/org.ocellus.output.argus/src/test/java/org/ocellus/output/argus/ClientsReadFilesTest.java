package org.ocellus.output.argus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ocellus.spi.record.RecordField;
import org.ocellus.testkit.RecordFixture;

/** Debian's clients show of a file what the records have. */
class ClientsReadFilesTest {
    @TempDir
    private Path folder;

    private List<String> shown(RecordFixture record, String... columns) throws Exception {
        return Program.values("ra", Streams.file(folder, record), columns).getFirst();
    }

    @Test
    void raShowsWhoTalkedToWhomAndHowMuch() throws Exception {
        assertThat(shown(
                        Flows.tcp(),
                        "stime",
                        "dur",
                        "saddr",
                        "sport",
                        "dir",
                        "daddr",
                        "dport",
                        "spkts",
                        "dpkts",
                        "sbytes",
                        "dbytes",
                        "sappbytes",
                        "dappbytes",
                        "state"))
                .containsExactly(
                        "1795514400.000001",
                        "2.500000",
                        "10.0.0.1",
                        "49152",
                        "->",
                        "192.0.2.7",
                        "443",
                        "7",
                        "5",
                        "4774",
                        "2110",
                        "4300",
                        "1700",
                        "FIN");
    }

    @Test
    void raShowsAddressesOfIpv6() throws Exception {
        RecordFixture flow =
                Flows.tcp().with(RecordField.SRC_ADDR, "2001:db8::1").with(RecordField.DST_ADDR, "2001:db8::2");

        assertThat(shown(flow, "saddr", "sport", "dir", "daddr", "dport", "state"))
                .containsExactly("2001:db8::1", "49152", "->", "2001:db8::2", "443", "FIN");
    }

    @ParameterizedTest
    @CsvSource({
        "REQ,status,->",
        "REQ,shutdown,->",
        "ACC,status,->",
        "CON,status,->",
        "CON,start,->",
        "CON,evicted,->",
        "CON,shutdown,->",
        "FIN,closed,->",
        "CLO,closed,->",
        "RST,closed,->",
        "TIM,idle,->"
    })
    void raShowsTheStateOfAConnection(String state, String cause, String direction) throws Exception {
        RecordFixture flow = Flows.tcp().with(RecordField.STATE, state).with(RecordField.CAUSE, cause);

        assertThat(shown(flow, "state", "dir")).containsExactly(state, direction);
    }

    @ParameterizedTest
    @CsvSource({"CON,<?>,5", "INT,?>,0", "RST,<?>,5"})
    void raMarksTheDirectionOfAConnectionWhoseBeginWasNotSeen(String state, String direction, int answers)
            throws Exception {
        RecordFixture flow = Flows.tcp()
                .with(RecordField.STATE, state)
                .with(RecordField.CAUSE, "status")
                .with(RecordField.DIRECTION_BY, "first")
                .with(RecordField.SRC_TCP_FLAGS, "AP")
                .with(RecordField.DST_TCP_FLAGS, answers == 0 ? "" : "A")
                .with(RecordField.DST_PACKETS, answers);

        assertThat(shown(flow, "state", "dir")).containsExactly(state, direction);
    }

    @ParameterizedTest
    @CsvSource({"INT,start", "INT,idle", "INT,shutdown", "REQ,status", "REQ,idle"})
    void raShowsTheStateOfWhatWasNotAnswered(String state, String cause) throws Exception {
        RecordFixture flow =
                Flows.unanswered(Flows.udp()).with(RecordField.STATE, state).with(RecordField.CAUSE, cause);

        assertThat(shown(flow, "state", "dir")).containsExactly(state, "->");
    }

    @Test
    void raShowsHowAConnectionFared() throws Exception {
        RecordFixture flow = Flows.tcp()
                .with(RecordField.SYN_SYNACK_TIME, "0.000123")
                .with(RecordField.SYNACK_ACK_TIME, "0.000456")
                .with(RecordField.SRC_TCP_SEQ, 4_000_000_000L)
                .with(RecordField.DST_TCP_SEQ, 17)
                .with(RecordField.SRC_RETRANSMISSIONS, 3)
                .with(RecordField.DST_GAP_BYTES, 1460)
                .with(RecordField.SRC_WINDOW_MAX, 65_535L << 7)
                .with(RecordField.DST_WINDOW_MAX, 64_240);

        assertThat(shown(flow, "synack", "ackdat", "tcprtt", "stcpb", "dtcpb", "sloss", "dgap", "swin", "dwin", "flgs"))
                .containsExactly(
                        "0.000123", "0.000456", "0.000579", "4000000000", "17", "3", "1460", "8388480", "64240", "s");
    }

    @Test
    void raShowsVlanAndLabelOfEachSide() throws Exception {
        RecordFixture both = Flows.udp()
                .layer("vlan", 100)
                .layer("vlan", 7)
                .layer("mpls")
                .labelsOfLayer(RecordField.SRC_LABELS, 2, 16, 17)
                .labelsOfLayer(RecordField.DST_LABELS, 2, 1_048_575);

        assertThat(shown(both, "svid", "dvid", "smpls", "dmpls", "senc"))
                .containsExactly("100", "100", "16", "1048575", "mv");
    }

    @Test
    void raShowsALabelOfOneSide() throws Exception {
        assertThat(shown(
                        Flows.udp().layer("mpls").labelsOfLayer(RecordField.DST_LABELS, 0, 30),
                        "smpls",
                        "dmpls",
                        "sbytes"))
                .containsExactly("", "30", "4774");
        assertThat(shown(
                        Flows.udp().layer("mpls").labelsOfLayer(RecordField.SRC_LABELS, 0, 30),
                        "smpls",
                        "dmpls",
                        "sbytes"))
                .containsExactly("30", "", "4774");
    }

    @Test
    void raShowsEncapsulations() throws Exception {
        RecordFixture flow =
                Flows.udp().with(RecordField.SRC_MAC, "02:00:00:00:00:01").layer("gre");

        assertThat(shown(flow, "senc", "denc")).containsExactly("eG", "eG");
        assertThat(shown(Flows.udp().layer("ipip").over("192.0.2.1", "192.0.2.2"), "senc"))
                .containsExactly("P");
        assertThat(shown(Flows.udp().layer("ipip").over("2001:db8::1", "2001:db8::2"), "senc"))
                .containsExactly("6");
    }

    @Test
    void raShowsMacAddressesAndHeaders() throws Exception {
        RecordFixture flow = Flows.udp()
                .with(RecordField.SRC_MAC, "02:00:00:00:00:01")
                .with(RecordField.DST_MAC, "02:00:00:00:00:02")
                .with(RecordField.SRC_TTL, 64)
                .with(RecordField.DST_TTL, 57)
                .with(RecordField.SRC_TOS, 0xB8)
                .with(RecordField.DST_TOS, 0)
                .with(RecordField.SRC_IP_OPTIONS, "rtralt");

        assertThat(shown(flow, "smac", "dmac", "sttl", "dttl", "stos", "dtos", "sbytes"))
                .containsExactly("02:00:00:00:00:01", "02:00:00:00:00:02", "64", "57", "184", "0", "4774");
    }

    @Test
    void raShowsSizesAndTimesOfPackets() throws Exception {
        RecordFixture flow = Flows.udp()
                .with(RecordField.SRC_PACKET_SIZE_MIN, 60)
                .with(RecordField.SRC_PACKET_SIZE_MAX, 1514)
                .with(RecordField.DST_PACKET_SIZE_MIN, 64)
                .with(RecordField.DST_PACKET_SIZE_MAX, 9018)
                .with(RecordField.SRC_INTERPACKET_MIN, "0.001")
                .with(RecordField.SRC_INTERPACKET_MEAN, "0.0015")
                .with(RecordField.SRC_INTERPACKET_MAX, "0.002")
                .with(RecordField.SRC_JITTER, "0.00025")
                .with(RecordField.DST_INTERPACKET_MIN, "1")
                .with(RecordField.DST_INTERPACKET_MEAN, "2")
                .with(RecordField.DST_INTERPACKET_MAX, "3")
                .with(RecordField.DST_JITTER, "0.5");

        // times in milliseconds
        assertThat(shown(flow, "sminsz", "smaxsz", "dminsz", "dmaxsz", "sintpkt", "dintpkt", "sjit", "djit"))
                .containsExactly("60", "1514", "64", "9018", "1.500000", "2000.000000", "0.250000", "500.000000");
    }

    @Test
    void raShowsFirstPayloadBytes() throws Exception {
        RecordFixture flow = Flows.udp()
                .with(RecordField.SRC_USER_DATA, "474554202f")
                .with(RecordField.DST_USER_DATA, "485454502f312e3120323030");

        assertThat(shown(flow, "suser:16", "duser:16")).containsExactly("s[5]=GET /", "d[12]=HTTP/1.1 200");
    }

    @Test
    void raShowsMessagesOfIcmp() throws Exception {
        RecordFixture echo =
                Flows.basic("icmp", 1).with(RecordField.ICMP_TYPE, 8).with(RecordField.ICMP_CODE, 0);
        RecordFixture unreachable = Flows.basic("ipv6-icmp", 58)
                .with(RecordField.SRC_ADDR, "2001:db8::1")
                .with(RecordField.DST_ADDR, "2001:db8::2")
                .with(RecordField.ICMP_TYPE, 1)
                .with(RecordField.ICMP_CODE, 4);

        assertThat(shown(echo, "saddr", "daddr", "state")).containsExactly("10.0.0.1", "192.0.2.7", "ECO");
        assertThat(shown(unreachable, "saddr", "daddr", "state")).containsExactly("2001:db8::1", "2001:db8::2", "URP");
    }

    @Test
    void raMarksAFlowThatAnErrorQuoted() throws Exception {
        RecordFixture flow = Flows.udp()
                .with(RecordField.ICMP_ERRORS, 1)
                .with(RecordField.ICMP_ERROR_TYPE, 3)
                .with(RecordField.ICMP_ERROR_CODE, 3);

        assertThat(shown(flow, "flgs", "state")).containsExactly("U", "CON");
    }

    @Test
    void raShowsAddressResolution() throws Exception {
        RecordFixture flow = RecordFixture.flow()
                .with(RecordField.PROTO, "arp")
                .with(RecordField.START, Flows.START)
                .with(RecordField.END, Flows.END)
                .with(RecordField.SRC_ADDR, "10.0.0.1")
                .with(RecordField.DST_ADDR, "10.0.0.2")
                .with(RecordField.SRC_PACKETS, 1)
                .with(RecordField.DST_PACKETS, 1)
                .with(RecordField.SRC_BYTES, 42)
                .with(RecordField.DST_BYTES, 60);

        assertThat(shown(flow, "saddr", "dir", "daddr", "sbytes", "dbytes", "state"))
                .containsExactly("10.0.0.1", "who", "10.0.0.2", "42", "60", "CON");
    }

    @Test
    void raShowsFramesWithoutIp() throws Exception {
        RecordFixture flow = RecordFixture.flow()
                .with(RecordField.PROTO, "eth")
                .with(RecordField.ETHER_TYPE, 0x88CC)
                .with(RecordField.START, Flows.START)
                .with(RecordField.END, Flows.END)
                .with(RecordField.SRC_ADDR, "02:00:00:00:00:01")
                .with(RecordField.DST_ADDR, "01:80:c2:00:00:0e")
                .with(RecordField.SRC_PACKETS, 3)
                .with(RecordField.SRC_BYTES, 180);

        assertThat(Program.values("ra", Streams.file(folder, flow), "saddr", "daddr", "spkts", "sbytes"))
                .containsExactly(List.of("02:00:00:00:00:01", "01:80:c2:00:00:0e", "3", "180"));
    }

    @Test
    void raCountsManyPacketsOfOneTime() throws Exception {
        RecordFixture flow = Flows.udp().with(RecordField.END, Flows.START).with(RecordField.SRC_PACKETS, 100_000);

        assertThat(shown(flow, "spkts", "state")).containsExactly("100000", "CON");
    }

    @Test
    void raShowsCountersOfAnyWidth() throws Exception {
        for (long bytes = 1; bytes > 0; bytes <<= 3) {
            assertThat(shown(Flows.udp().with(RecordField.SRC_BYTES, bytes), "sbytes", "dbytes"))
                    .containsExactly(Long.toString(bytes), "2110");
        }
    }

    @Test
    void raFiltersByCause() throws Exception {
        Path file = Streams.file(
                folder,
                Flows.udp().with(RecordField.CAUSE, "start"),
                Flows.tcp().with(RecordField.CAUSE, "closed"));

        assertThat(Program.table(Program.run(Program.words(
                        "ra", List.of("-r", file.toString()), "cause", "-", "tcp", "and", "dst", "port", "443"))))
                .containsExactly(List.of("Stop"));
    }

    @Test
    void raclusterSumsWhatBelongsTogether() throws Exception {
        Path file = Streams.file(
                folder,
                Flows.tcp().with(RecordField.CAUSE, "start").with(RecordField.STATE, "CON"),
                Flows.udp(),
                Flows.tcp());

        assertThat(Program.table(Program.run(Program.words(
                        "racluster",
                        List.of("-r", file.toString(), "-m", "proto"),
                        "spkts",
                        "dpkts",
                        "sbytes",
                        "dbytes"))))
                .containsExactlyInAnyOrder(List.of("14", "10", "9548", "4220"), List.of("7", "5", "4774", "2110"));
    }

    @Test
    void rasortSorts() throws Exception {
        Path file = Streams.file(
                folder, Flows.udp().with(RecordField.SRC_BYTES, 1), Flows.udp().with(RecordField.SRC_BYTES, 1_000_000));

        assertThat(Program.table(
                        Program.run(Program.words("rasort", List.of("-r", file.toString(), "-m", "sbytes"), "sbytes"))))
                .containsExactly(List.of("1000000"), List.of("1"));
    }

    @Test
    void racountCounts() throws Exception {
        Path file = Streams.file(folder, Flows.tcp(), Flows.udp());

        // of all records, with the management record of the end
        assertThat(Program.run("racount", "-F", "/dev/null", "-r", file.toString()))
                .anySatisfy(line -> assertThat(line.trim().split("\\s+"))
                        .containsExactly("sum", "3", "24", "14", "10", "13768", "9548", "4220"));
    }

    @Test
    void raShowsATunnelBetweenMacAddressesByItsEtherType() throws Exception {
        RecordFixture tunnel = RecordFixture.tunnel()
                .with(RecordField.TUNNEL, "mpls")
                .with(RecordField.START, Flows.START)
                .with(RecordField.END, Flows.END)
                .with(RecordField.OUTER_SRC_ADDR, "02:00:00:00:00:01")
                .with(RecordField.OUTER_DST_ADDR, "02:00:00:00:00:02")
                .with(RecordField.SRC_PACKETS, 3);
        Path file = Files.write(
                folder.resolve("tunnel.argus"), Streams.written(Streams.file().with("tunnels", "true"), tunnel));

        assertThat(Program.run(Program.words("ra", List.of("-r", file.toString()), "saddr", "spkts")))
                .map(line -> line.replace(" ", ""))
                .contains("mplsu|02:00:00:00:00:01|3");
    }

    @Test
    void tunnelsAreLeftOutSoThatTheirPacketsAreNotCountedTwice() throws Exception {
        RecordFixture tunnel = RecordFixture.tunnel()
                .with(RecordField.TUNNEL, "vxlan")
                .with(RecordField.ID, 5000)
                .with(RecordField.START, Flows.START)
                .with(RecordField.END, Flows.END)
                .with(RecordField.OUTER_SRC_ADDR, "192.0.2.1")
                .with(RecordField.OUTER_DST_ADDR, "192.0.2.2")
                .with(RecordField.SRC_PACKETS, 12)
                .with(RecordField.SRC_BYTES, 9000)
                .with(RecordField.DST_PACKETS, 0)
                .with(RecordField.DST_BYTES, 0);

        assertThat(Program.values("ra", Streams.file(folder, tunnel, Flows.udp()), "spkts"))
                .containsExactly(List.of("7"));

        Path both = Files.write(
                folder.resolve("both.argus"),
                Streams.written(Streams.file().with("tunnels", "true"), tunnel, Flows.udp()));
        assertThat(Program.values("ra", both, "saddr", "daddr", "dport", "spkts"))
                .containsExactly(
                        List.of("192.0.2.1", "192.0.2.2", "4789", "12"), List.of("10.0.0.1", "192.0.2.7", "53", "7"));
    }
}
