package org.ocellus.output.json.zeek;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocellus.output.json.Json;
import org.ocellus.output.json.Samples;
import org.ocellus.output.json.Written;
import org.ocellus.spi.reader.RecordReader;
import org.ocellus.spi.reader.RecordReaderProvider;
import org.ocellus.testkit.RecordCollector;
import org.ocellus.testkit.RecordFixture;

class ZeekReaderTest {
    private static final String HEADER =
            "#separator \\x09\n#set_separator\t,\n#empty_field\t(empty)\n#unset_field\t-\n#path\tconn\n";

    private final ZeekReaderProvider provider = new ZeekReaderProvider();

    @ParameterizedTest
    @ValueSource(strings = {"tsv", "json"})
    void readsItsOwnLogsBackAsTheyWere(String format) throws IOException {
        RecordFixture[] connections = {Samples.tcp(), Samples.udpOverIpv6(), Samples.icmp()};
        String written = lines(Written.in("zeek").with("format", format).of(connections));
        List<RecordFixture> read =
                read(Written.in("zeek").with("format", format).of(connections));

        assertThat(read).hasSize(3);
        // A gap is not told by direction in Zeek's log, so it is the one thing that does not come back.
        assertThat(lines(Written.in("zeek").with("format", format).of(read.toArray(RecordFixture[]::new))))
                .isEqualTo(written.replace("\t1460\tShADGadFf", "\t0\tShADadFf")
                        .replace(
                                "\"missed_bytes\":1460,\"history\":\"ShADGadFf\"",
                                "\"missed_bytes\":0,\"history\":\"ShADadFf\""));
    }

    @Test
    void readsALineOfZeekItself() throws IOException {
        String line =
                "{\"ts\":1591367999.305988,\"uid\":\"CMdzit1AMNsmfAIiQc\",\"id.orig_h\":\"192.168.4.76\",\"id.orig_p\":36844,"
                        + "\"id.resp_h\":\"192.168.4.1\",\"id.resp_p\":53,\"proto\":\"udp\",\"service\":\"dns\",\"duration\":0.06685185432434082,"
                        + "\"orig_bytes\":62,\"resp_bytes\":141,\"conn_state\":\"SF\",\"missed_bytes\":0,\"history\":\"Dd\",\"orig_pkts\":2,"
                        + "\"orig_ip_bytes\":118,\"resp_pkts\":2,\"resp_ip_bytes\":197}\n";

        assertThat(asOcellus(read(line).getFirst()))
                .containsEntry("start", "2020-06-05T14:39:59.305988000Z")
                .containsEntry("end", "2020-06-05T14:39:59.372839854Z")
                .containsEntry("proto", "udp")
                .containsEntry("proto_number", 17)
                .containsEntry("src_bytes", 118)
                .containsEntry("src_payload_bytes", 62)
                .containsEntry("total_dst_packets", 2)
                .containsEntry("state", "CON")
                .containsEntry("flow_id", "CMdzit1AMNsmfAIiQc");
    }

    @ParameterizedTest
    @CsvSource({
        "udp, 10.0.0.1, , udp, 17",
        "icmp, 10.0.0.1, , icmp, 1",
        "icmp, ::1, , ipv6-icmp, 58",
        "unknown_transport, 10.0.0.1, 132, sctp, 132"
    })
    void takesTheProtocolFromEitherColumn(
            String proto, String address, @Nullable Integer ipProto, String expected, int number) throws IOException {
        String line = "{\"ts\":1,\"uid\":\"C1\",\"id.orig_h\":\"" + address + "\",\"proto\":\"" + proto + "\""
                + (ipProto == null ? "" : ",\"ip_proto\":" + ipProto) + "}";

        assertThat(asOcellus(read(line).getFirst()))
                .containsEntry("proto", expected)
                .containsEntry("proto_number", number);
    }

    @ParameterizedTest
    @CsvSource({"ShADadFf, syn, SAF, SAF", "^hadf, synack, , SAF", "DdA, , A, "})
    void takesFlagsAndDirectionFromTheHistory(
            String history, @Nullable String by, @Nullable String source, @Nullable String destination)
            throws IOException {
        String line = "{\"ts\":1,\"uid\":\"C1\",\"id.orig_h\":\"10.0.0.1\",\"proto\":\"tcp\",\"history\":\"" + history
                + "\"}";

        Map<String, Object> record = asOcellus(read(line).getFirst());
        assertThat(record.get("direction_by")).isEqualTo(by);
        assertThat(record.get("src_tcp_flags")).isEqualTo(source);
        assertThat(record.get("dst_tcp_flags")).isEqualTo(destination);
    }

    @Test
    void readsTimesOfRfc3339Too() throws IOException {
        assertThat(asOcellus(read("{\"ts\":\"2020-06-05T14:39:59.305988Z\",\"uid\":\"C1\",\"id.orig_h\":\"::1\"}")
                        .getFirst()))
                .containsEntry("start", "2020-06-05T14:39:59.305988000Z");
    }

    @Test
    void readsLogsThatStandBehindOneAnother() throws IOException {
        String log = HEADER + "#fields\tts\tuid\tid.orig_h\n1.5\tC1\t10.0.0.1\n#close\t2026\n" + HEADER
                + "#fields\tuid\tts\tid.orig_h\nC\\x09,2\t2\t-\n#close\t2026\n";

        List<RecordFixture> records = read(log);
        assertThat(records).hasSize(2);
        assertThat(asOcellus(records.get(1))).containsEntry("flow_id", "C\t,2").doesNotContainKey("src_addr");
    }

    @ParameterizedTest
    @CsvSource({
        "S0, REQ, idle",
        "S1, CON, idle",
        "SF, FIN, closed",
        "REJ, RST, closed",
        "RSTOS0, RST, closed",
        "SH, FIN, closed"
    })
    void takesTheNearestOfArgussStates(String connState, String state, String cause) throws IOException {
        String line = "{\"ts\":1,\"uid\":\"C1\",\"id.orig_h\":\"10.0.0.1\",\"proto\":\"tcp\",\"conn_state\":\""
                + connState + "\"}";

        assertThat(asOcellus(read(line).getFirst()))
                .containsEntry("state", state)
                .containsEntry("cause", cause);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1\tC1|2 values, expected 3 by #fields",
                "x\tC1\t10.0.0.1|'x' is no value of ts",
                "-\tC1\t10.0.0.1|a line without ts",
                "1\tC1\thost|'host' is no value of id.orig_h"
            })
    void saysWhereALogIsDamagedAndKeepsWhatIsInFront(String damaged, String problem) throws IOException {
        String sound = HEADER + "#fields\tts\tuid\tid.orig_h\n1\tC0\t10.0.0.1\n";
        RecordReader reader = open(sound + damaged + "\n");

        assertThat(reader.read(new RecordCollector())).isTrue();
        assertThatThrownBy(() -> reader.read(new RecordCollector()))
                .isInstanceOf(IOException.class)
                .hasMessage("conn.log: line 8, offset " + sound.length() + ": " + problem);
    }

    @Test
    void noticesThatAFileWasCut() throws IOException {
        RecordReader reader = open(HEADER + "#fields\tts\tuid\n1\tC0\n2\tC");

        assertThat(reader.read(new RecordCollector())).isTrue();
        assertThatThrownBy(() -> reader.read(new RecordCollector())).hasMessageEndingWith("cut inside a line");
    }

    @Test
    void refusesAnotherLog() throws IOException {
        RecordReader reader = open(HEADER.replace("conn", "dns"));

        assertThatThrownBy(() -> reader.read(new RecordCollector())).hasMessageContaining("'dns': expected 'conn'");
    }

    @Test
    void recognizesConnLogsAndNothingElse() {
        for (String format : List.of("tsv", "json")) {
            assertThat(recognizes(Written.in("zeek").with("format", format).of(Samples.tcp())))
                    .as(format)
                    .isTrue();
        }
        assertThat(recognizes(HEADER.replace("conn", "dns"))).isFalse();
        for (String other : List.of("ocellus", "ecs", "ocsf")) {
            assertThat(recognizes(Written.in(other).of(Samples.tcp())))
                    .as(other)
                    .isFalse();
        }
        assertThat(recognizes("")).isFalse();
    }

    private boolean recognizes(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        return provider.recognizes(Arrays.copyOf(bytes, Math.min(bytes.length, RecordReaderProvider.HEAD_BYTES)));
    }

    private RecordReader open(String text) throws IOException {
        return provider.open(new ByteArrayInputStream(text.getBytes(UTF_8)), "conn.log");
    }

    private List<RecordFixture> read(String text) throws IOException {
        List<RecordFixture> records = new ArrayList<>();
        RecordReader reader = open(text);
        for (RecordCollector record = new RecordCollector(); reader.read(record); record = new RecordCollector()) {
            records.add(record.fixture());
        }
        return records;
    }

    private static Map<String, Object> asOcellus(RecordFixture record) {
        return Json.lines(Written.in("ocellus").of(record)).getFirst();
    }

    /** Without header and footer, which tell the time of day. */
    private static String lines(String log) {
        return log.replaceAll("(?m)^#.*\n", "");
    }
}
