package org.ocellus.output.json.zeek;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ocellus.output.json.Json;
import org.ocellus.output.json.Samples;
import org.ocellus.output.json.Written;
import org.ocellus.spi.record.RecordField;
import org.ocellus.testkit.RecordFixture;

/** The lines that Zeek's users and tools see. */
class ZeekLogsTest {

    @Test
    void conformsToTheRecordTypesOfZeeksScripts() throws IOException {
        assertThat(columns(new ConnLog())).startsWith(published("conn"));
        assertThat(columns(new TunnelLog())).containsExactly(published("tunnel"));
    }

    @Test
    void writesAConnectionWithItsHeader() throws IOException {
        assertThat(tsv(Samples.tcp())).isEqualTo("""
                #separator \\x09
                #set_separator	,
                #empty_field	(empty)
                #unset_field	-
                #path	conn
                #open	2026-11-24-12-00-00
                #fields	ts	uid	id.orig_h	id.orig_p	id.resp_h	id.resp_p	proto	service	duration	orig_bytes	resp_bytes	\
                conn_state	local_orig	local_resp	missed_bytes	history	orig_pkts	orig_ip_bytes	resp_pkts	resp_ip_bytes	\
                tunnel_parents	ip_proto	community_id	vlan	inner_vlan	orig_l2_addr	resp_l2_addr	orig_l2_bytes	resp_l2_bytes
                #types	time	string	addr	port	addr	port	enum	string	interval	count	count	\
                string	bool	bool	count	string	count	count	count	count	\
                set[string]	count	string	int	int	string	string	count	count
                1795514400.000001	095a5379a336c8e0	10.0.0.1	49152	10.0.0.2	443	tcp	-	0.250000	300	11500	\
                SF	-	-	1460	ShADGadFf	7	-	8	-	\
                e4eed79b6c18e199	6	1:LQU9qZlK+B5F3KDmev6m5PMibrg=	100	200	02:00:00:00:00:0a	02:00:00:00:00:0b	700	12000
                #close	2026-11-24-12-00-00
                """);
    }

    @Test
    void saysThatNothingWasSeen() throws IOException {
        assertThat(tsv().lines()).hasSize(9).last().isEqualTo("#close\t2026-11-24-12-00-00");
    }

    @Test
    void writesJsonWithNumbersAsNumbers() {
        assertThat(Json.lines(Written.in("zeek").of(Samples.udpOverIpv6())))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .containsEntry("id.orig_p", 53124)
                        .containsEntry("conn_state", "SF")
                        .containsEntry("history", "Dd")
                        .containsEntry("ip_proto", 17)
                        .containsEntry("missed_bytes", 0)
                        .doesNotContainKeys("service", "tunnel_parents", "vlan"));
        assertThat(Written.in("zeek").of(Samples.tcp()))
                .startsWith("{\"ts\":1795514400.000001,\"uid\":\"095a5379a336c8e0\",\"id.orig_h\":\"10.0.0.1\"")
                .contains("\"tunnel_parents\":[\"e4eed79b6c18e199\"]");
    }

    @Test
    void writesALineAtTheEndOfAConnectionAndOfNothingElse() {
        assertThat(Written.in("zeek")
                        .of(
                                Samples.status(),
                                Samples.arp(),
                                Samples.ethernet(),
                                Samples.infiniband(),
                                Samples.tunnel()))
                .isEmpty();
    }

    @Test
    void sumsUpAConnectionOfSeveralRecords() {
        assertThat(Json.lines(Written.in("zeek").of(Samples.status().with(RecordField.CAUSE, "closed"))))
                .singleElement()
                .satisfies(
                        line -> assertThat(line).containsEntry("orig_pkts", 21).containsEntry("resp_pkts", 8));
        assertThat(Written.in("zeek").of(Samples.status().with(RecordField.CAUSE, "closed")))
                .contains("\"ts\":1795514400.000001,")
                .contains("\"duration\":178.999999,");
    }

    @Test
    void putsTypesOfIcmpInThePlaceOfPorts() {
        assertThat(Json.lines(Written.in("zeek").of(Samples.icmp())).getFirst())
                .containsEntry("id.orig_p", 8)
                .containsEntry("id.resp_p", 0)
                .containsEntry("proto", "icmp")
                .containsEntry("conn_state", "OTH")
                .doesNotContainKey("duration");
        assertThat(Json.lines(Written.in("zeek")
                                .of(Samples.icmp()
                                        .with(RecordField.PROTO_NUMBER, 58)
                                        .with(RecordField.ICMP_TYPE, 135)))
                        .getFirst())
                .containsEntry("id.resp_p", 136);
        assertThat(Json.lines(Written.in("zeek")
                                .of(Samples.icmp()
                                        .with(RecordField.ICMP_TYPE, 3)
                                        .with(RecordField.ICMP_CODE, 10)))
                        .getFirst())
                .containsEntry("id.resp_p", 10);
    }

    @ParameterizedTest
    @CsvSource({
        "S, '', S0, S",
        "SAP, SA, S1, ShADad",
        "SAPF, SAPF, SF, ShADadFf",
        "S, AR, REJ, Sadr",
        "SAPF, SAP, S2, ShADadF",
        "SAP, SAPF, S3, ShADadf",
        "SAPR, SAP, RSTO, ShADadR",
        "SAP, SAPR, RSTR, ShADadr",
        "SR, '', RSTOS0, SR",
        "'', SAR, RSTRH, hadr",
        "SF, '', SH, SF",
        "'', SAF, SHR, hadf",
        "AP, AP, OTH, ADad",
        "APR, AP, OTH, ADadR"
    })
    void tellsTheStateOfAConnectionByItsFlags(String source, String destination, String state, String history) {
        RecordFixture connection = Samples.tcp()
                .with(RecordField.SRC_TCP_FLAGS, source)
                .with(RecordField.DST_TCP_FLAGS, destination)
                .with(RecordField.SRC_PAYLOAD_BYTES, source.contains("P") ? 1 : 0)
                .with(RecordField.SRC_GAP_BYTES, 0)
                .with(RecordField.DST_PAYLOAD_BYTES, destination.isEmpty() ? 0 : 1);

        assertThat(Json.lines(Written.in("zeek").of(connection)).getFirst())
                .containsEntry("conn_state", state)
                .containsEntry("history", history);
    }

    @Test
    void takesTheAcknowledgementOfARefusalForNoPacketOfItsOwn() {
        RecordFixture refused = Samples.tcp()
                .with(RecordField.SRC_TCP_FLAGS, "S")
                .with(RecordField.DST_TCP_FLAGS, "AR")
                .with(RecordField.TOTAL_SRC_PACKETS, 1)
                .with(RecordField.TOTAL_DST_PACKETS, 1)
                .with(RecordField.SRC_PAYLOAD_BYTES, 0)
                .with(RecordField.DST_PAYLOAD_BYTES, 0)
                .with(RecordField.SRC_GAP_BYTES, 0);

        assertThat(Json.lines(Written.in("zeek").of(refused)).getFirst())
                .containsEntry("conn_state", "REJ")
                .containsEntry("history", "Sr");
    }

    @ParameterizedTest
    @CsvSource({"1, 1, SF, Dd", "1, 0, S0, D", "0, 1, SHR, d"})
    void tellsTheStateOfUdpByWhoHasSent(int source, int destination, String state, String history) {
        assertThat(Json.lines(Written.in("zeek")
                                .of(Samples.udpOverIpv6()
                                        .with(RecordField.SRC_PACKETS, source)
                                        .with(RecordField.DST_PACKETS, destination)))
                        .getFirst())
                .containsEntry("conn_state", state)
                .containsEntry("history", history);
    }

    @Test
    void escapesWhatWouldBeTakenForASeparatorOrAnUnsetField() throws IOException {
        assertThat(tsv(Samples.udpOverIpv6().with(RecordField.FLOW_ID, "a\tb\\c")))
                .contains("\ta\\x09b\\x5cc\t");
        assertThat(tsv(Samples.udpOverIpv6().with(RecordField.FLOW_ID, "-"))).contains("\t\\x2d\t");
        assertThat(tsv(Samples.udpOverIpv6().with(RecordField.PARENT, "a,b"))).contains("\ta\\x2cb\t");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "start|1|Tunnel::DISCOVER",
                "status|2|",
                "closed|2|Tunnel::CLOSE",
                "idle|2|Tunnel::EXPIRE",
                "idle|1|Tunnel::DISCOVER,Tunnel::EXPIRE",
                "shutdown|1|Tunnel::DISCOVER,Tunnel::CLOSE"
            })
    void logsWhatHappensToATunnel(String cause, int number, String actions) {
        String log = Written.in("zeek")
                .with("log", "tunnel")
                .of(
                        Samples.tunnel().with(RecordField.CAUSE, cause).with(RecordField.RECORD_NUMBER, number),
                        Samples.tcp());

        assertThat(Json.lines(log).stream().map(line -> (String) line.get("action")))
                .isEqualTo(actions == null ? List.of() : List.of(actions.split(",", -1)));
        assertThat(Json.lines(log))
                .allSatisfy(line -> assertThat(line)
                        .containsEntry("uid", "e4eed79b6c18e199")
                        .containsEntry("id.orig_h", "192.0.2.1")
                        .containsEntry("tunnel_type", "Tunnel::VXLAN"));
    }

    private static String tsv(RecordFixture... records) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        Clock clock = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);
        try (ZeekTsvSink sink = ZeekTsvSink.conn(written, clock)) {
            for (RecordFixture record : records) {
                sink.write(record.build());
            }
        }
        return written.toString(UTF_8);
    }

    private static String[] columns(ZeekLog log) {
        return log.columns().stream()
                .map(column -> column.name() + " " + column.type().word())
                .toArray(String[]::new);
    }

    /** The fields of the published record type; what is a record itself is taken apart, an enum is one whatever its name. */
    private static String[] published(String log) throws IOException {
        String resource = "/schemas/zeek-" + log + "-fields.txt";
        try (InputStream stream = Objects.requireNonNull(ZeekLogsTest.class.getResourceAsStream(resource))) {
            return new String(stream.readAllBytes(), UTF_8)
                    .lines()
                    .flatMap(ZeekLogsTest::columnsOf)
                    .toArray(String[]::new);
        }
    }

    private static Stream<String> columnsOf(String field) {
        String name = field.substring(0, field.indexOf(' '));
        return switch (field.substring(name.length() + 1)) {
            case "conn_id" -> Stream.of("id.orig_h addr", "id.orig_p port", "id.resp_h addr", "id.resp_p port");
            case "transport_proto", "Tunnel::Type", "Action" -> Stream.of(name + " enum");
            default -> Stream.of(field);
        };
    }
}
