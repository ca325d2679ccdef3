package org.ocellus.output.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ocellus.spi.output.FlowSink;
import org.ocellus.spi.record.DecoderCounters;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;
import org.ocellus.spi.record.RunSummary;
import org.ocellus.testkit.RecordFixture;

class OcellusSinkTest {

    @Test
    void writesATcpConversation() {
        assertThat(line(RecordFixture.flow()
                        .with(RecordField.CAUSE, "closed")
                        .with(RecordField.START, "2026-11-24T10:00:00.000001Z")
                        .with(RecordField.END, "2026-11-24T10:00:00.250001Z")
                        .with(RecordField.DURATION, "0.25")
                        .with(RecordField.PROTO, "tcp")
                        .with(RecordField.PROTO_NUMBER, 6)
                        .with(RecordField.SRC_ADDR, "10.0.0.1")
                        .with(RecordField.SRC_PORT, 1234)
                        .with(RecordField.DST_ADDR, "10.0.0.2")
                        .with(RecordField.DST_PORT, 80)
                        .with(RecordField.SRC_PACKETS, 7)
                        .with(RecordField.DST_PACKETS, 7)
                        .with(RecordField.SRC_BYTES, 4774)
                        .with(RecordField.DST_BYTES, 2110)
                        .with(RecordField.STATE, "FIN")
                        .with(RecordField.DIRECTION_BY, "syn")
                        .with(RecordField.SRC_TCP_FLAGS, "SAPF")
                        .with(RecordField.SRC_TTL, 64)
                        .with(RecordField.SRC_MAC, "02:00:00:00:00:01")
                        .with(RecordField.COMMUNITY_ID, "1:LQU9qZlK+B5F3KDmev6m5PMibrg=")
                        .with(RecordField.FLOW_ID, "4f2a")))
                .isEqualTo("{\"type\":\"flow\",\"cause\":\"closed\",\"start\":\"2026-11-24T10:00:00.000001000Z\","
                        + "\"end\":\"2026-11-24T10:00:00.250001000Z\",\"duration\":0.25,\"proto\":\"tcp\",\"proto_number\":6,"
                        + "\"src_addr\":\"10.0.0.1\",\"src_port\":1234,\"dst_addr\":\"10.0.0.2\",\"dst_port\":80,"
                        + "\"src_packets\":7,\"dst_packets\":7,\"src_bytes\":4774,\"dst_bytes\":2110,\"state\":\"FIN\","
                        + "\"direction_by\":\"syn\",\"src_tcp_flags\":\"SAPF\",\"src_ttl\":64,"
                        + "\"src_mac\":\"02:00:00:00:00:01\",\"community_id\":\"1:LQU9qZlK+B5F3KDmev6m5PMibrg=\","
                        + "\"flow_id\":\"4f2a\"}\n");
    }

    @Test
    void writesUdpOverIpv6() {
        assertThat(line(RecordFixture.flow()
                        .with(RecordField.PROTO, "udp")
                        .with(RecordField.PROTO_NUMBER, 17)
                        .with(RecordField.SRC_ADDR, "2001:db8::1")
                        .with(RecordField.SRC_PORT, 53124)
                        .with(RecordField.DST_ADDR, "2001:db8::53")
                        .with(RecordField.DST_PORT, 53)))
                .isEqualTo("{\"type\":\"flow\",\"proto\":\"udp\",\"proto_number\":17,\"src_addr\":\"2001:db8::1\","
                        + "\"src_port\":53124,\"dst_addr\":\"2001:db8::53\",\"dst_port\":53}\n");
    }

    @Test
    void writesIcmpTypeAndCodeInsteadOfPorts() {
        assertThat(line(RecordFixture.flow()
                        .with(RecordField.PROTO, "icmp")
                        .with(RecordField.PROTO_NUMBER, 1)
                        .with(RecordField.ICMP_TYPE, 8)
                        .with(RecordField.ICMP_CODE, 0)
                        .with(RecordField.STATE, "ECO")))
                .isEqualTo("{\"type\":\"flow\",\"proto\":\"icmp\",\"proto_number\":1,\"icmp_type\":8,\"icmp_code\":0,"
                        + "\"state\":\"ECO\"}\n");
    }

    @Test
    void writesTheEtherTypeOfOtherTrafficAsANumber() {
        assertThat(line(RecordFixture.flow()
                        .with(RecordField.PROTO, "eth")
                        .with(RecordField.SRC_ADDR, "02:00:00:00:00:01")
                        .with(RecordField.DST_ADDR, "01:80:c2:00:00:0e")
                        .with(RecordField.ETHER_TYPE, 0x88cc)
                        .with(RecordField.SRC_MAC, "02:00:00:00:00:01")))
                .isEqualTo(
                        "{\"type\":\"flow\",\"proto\":\"eth\",\"src_addr\":\"02:00:00:00:00:01\","
                                + "\"dst_addr\":\"01:80:c2:00:00:0e\",\"ether_type\":35020,\"src_mac\":\"02:00:00:00:00:01\"}\n");
    }

    @Test
    void writesAnInfinibandConversationWithItsQueuePairs() {
        assertThat(line(RecordFixture.flow()
                        .with(RecordField.PROTO, "infiniband")
                        .with(RecordField.SRC_ADDR, "17")
                        .with(RecordField.DST_ADDR, "4")
                        .layer("infiniband", 0xffff)
                        .labels(RecordField.SRC_LABELS, 0x48)
                        .labels(RecordField.DST_LABELS, 0x49)))
                .isEqualTo(
                        "{\"type\":\"flow\",\"proto\":\"infiniband\",\"src_addr\":\"17\",\"dst_addr\":\"4\","
                                + "\"path\":[{\"layer\":\"infiniband\",\"id\":65535}],\"src_labels\":[72],\"dst_labels\":[73]}\n");
    }

    @Test
    void writesEveryLevelOfTheEncapsulation() {
        assertThat(line(twoTunnelsWithLabels()))
                .isEqualTo("{\"type\":\"flow\",\"proto\":\"arp\",\"src_addr\":\"10.0.0.1\",\"dst_addr\":\"10.0.0.2\","
                        + "\"path\":[{\"layer\":\"vlan\",\"id\":100},"
                        + "{\"layer\":\"gre\",\"src_addr\":\"198.51.100.1\",\"dst_addr\":\"198.51.100.2\"},"
                        + "{\"layer\":\"mpls\"},"
                        + "{\"layer\":\"vxlan\",\"id\":5000,\"src_addr\":\"2001:db8::a\",\"dst_addr\":\"2001:db8::b\"}],"
                        + "\"outer_src_addr\":\"2001:db8::a\",\"outer_dst_addr\":\"2001:db8::b\","
                        + "\"src_labels\":[16100,24001],\"dst_labels\":[16200]}\n");
    }

    static RecordFixture twoTunnelsWithLabels() {
        return RecordFixture.flow()
                .with(RecordField.PROTO, "arp")
                .with(RecordField.SRC_ADDR, "10.0.0.1")
                .with(RecordField.DST_ADDR, "10.0.0.2")
                .layer("vlan", 100)
                .layer("gre")
                .over("198.51.100.1", "198.51.100.2")
                .layer("mpls")
                .layer("vxlan", 5000)
                .over("2001:db8::a", "2001:db8::b")
                .with(RecordField.OUTER_SRC_ADDR, "2001:db8::a")
                .with(RecordField.OUTER_DST_ADDR, "2001:db8::b")
                .labels(RecordField.SRC_LABELS, 16100, 24001)
                .labels(RecordField.DST_LABELS, 16200);
    }

    @Test
    void writesATunnelAsARecordOfItsOwn() {
        assertThat(line(RecordFixture.tunnel()
                        .with(RecordField.CAUSE, "status")
                        .with(RecordField.TUNNEL, "vxlan")
                        .with(RecordField.ID, 5000)
                        .with(RecordField.OUTER_SRC_ADDR, "192.0.2.1")
                        .with(RecordField.OUTER_DST_ADDR, "192.0.2.2")
                        .with(RecordField.FLOW_ID, "77")))
                .isEqualTo("{\"type\":\"tunnel\",\"cause\":\"status\",\"tunnel\":\"vxlan\",\"id\":5000,"
                        + "\"outer_src_addr\":\"192.0.2.1\",\"outer_dst_addr\":\"192.0.2.2\",\"flow_id\":\"77\"}\n");
    }

    @Test
    void leavesOutWhatDoesNotApply() {
        assertThat(line(RecordFixture.flow())).isEqualTo("{\"type\":\"flow\"}\n");
    }

    @Test
    void presentsTheFieldsInTheOrderOfTheirDescription() {
        RecordFixture everything = RecordFixture.flow().layer("vlan", 1);
        for (RecordField field : RecordField.values()) {
            switch (field.type()) {
                case TEXT, ADDRESS -> everything.with(field, "x");
                case MAC -> everything.with(field, "02:00:00:00:00:01");
                case BYTES -> everything.with(field, "00ff");
                case NUMBER, COUNT, TIME, DURATION -> everything.with(field, 1);
                case LABELS -> everything.labels(field, 1);
                case PATH -> everything.layer("vxlan", 2);
            }
        }

        assertThat(read(everything).keySet())
                .containsExactlyElementsOf(Arrays.stream(RecordField.values())
                        .map(RecordField::key)
                        .toList());
    }

    @Test
    void escapesTextSoThatItReadsBackAsItWas() {
        String nasty = "eth\"0\\ \n\t\b\f\r\u0000\u001f/ \u007f \u00e9 \u2028 \ud83d\udc41";

        String line = line(RecordFixture.flow().with(RecordField.SENSOR, nasty).layer(nasty));

        assertThat(line).contains("eth\\\"0\\\\ \\n\\t");
        Map<String, Object> record = Json.lines(line).getFirst();
        assertThat(record).containsEntry("sensor", nasty);
        assertThat(record).containsEntry("path", List.of(Map.of("layer", nasty)));
    }

    @Test
    void writesNumbersAsNumbersWhateverTheirSize() {
        Map<String, Object> record = read(RecordFixture.tunnel()
                .with(RecordField.SRC_BYTES, Long.MAX_VALUE)
                .with(RecordField.ID, "18446744073709551615")
                .layer("gre", -1)
                .labels(RecordField.SRC_LABELS, 0, 0xFFFF_FFFFL, -2));

        BigInteger largest = new BigInteger("18446744073709551615");
        assertThat(record)
                .containsEntry("src_bytes", Long.MAX_VALUE)
                .containsEntry("id", largest)
                .containsEntry("path", List.of(Map.of("layer", "gre", "id", largest)))
                .containsEntry("src_labels", List.of(0, 0xFFFF_FFFFL, largest.subtract(BigInteger.ONE)));
    }

    @Test
    void writesDurationsExactly() {
        assertThat(read(RecordFixture.flow().with(RecordField.DURATION, 0))).containsEntry("duration", 0);
        assertThat(read(RecordFixture.flow().with(RecordField.DURATION, 1)))
                .containsEntry("duration", new BigDecimal("0.000000001"));
        assertThat(read(RecordFixture.flow().with(RecordField.DURATION, 3_723_000_000_001L)))
                .containsEntry("duration", new BigDecimal("3723.000000001"));
    }

    @Test
    void writesTheSummaryWithTheDecodersByName() throws IOException {
        RunSummary summary = new RunSummary(
                100,
                98,
                2,
                64_000,
                10,
                12,
                3,
                4,
                1,
                5,
                6,
                7,
                8,
                0,
                65536,
                Map.of("vxlan", new DecoderCounters(1, 2, 3, 4, 5, 6), "gre", DecoderCounters.NONE));
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (FlowSink sink = new OcellusSink(written)) {
            sink.summary(summary);
        }

        assertThat(written.toString(UTF_8))
                .isEqualTo(
                        "{\"type\":\"summary\",\"packets\":100,\"packets_in_flows\":98,\"packets_undecodable\":2,"
                                + "\"bytes\":64000,\"flows\":10,\"records\":12,\"tunnels\":3,\"tunnel_records\":4,"
                                + "\"truncated\":1,\"malformed\":5,\"too_deep\":6,\"evicted\":7,\"dropped\":8,\"decoders\":{"
                                + "\"gre\":{\"forwarded\":0,\"terminal\":0,\"declined\":0,\"truncated\":0,\"malformed\":0,\"faults\":0},"
                                + "\"vxlan\":{\"forwarded\":1,\"terminal\":2,\"declined\":3,\"truncated\":4,\"malformed\":5,\"faults\":6}}}\n");
    }

    @Test
    void writesManagementRecordsWithTheLedgerAndWhereItComesFrom() throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (FlowSink sink = new OcellusSink(written)) {
            sink.management(Samples.management());
        }

        assertThat(written.toString(UTF_8))
                .isEqualTo("{\"type\":\"management\",\"sensor\":\"probe-1\",\"sequence\":3,"
                        + "\"started\":\"2026-11-24T10:00:00Z\",\"time\":\"2026-11-24T10:01:00.500Z\",\"interval\":60,"
                        + "\"last\":false,\"packets\":100,\"packets_in_flows\":98,\"packets_undecodable\":2,\"bytes\":64000,"
                        + "\"flows\":10,\"records\":12,\"tunnels\":3,\"tunnel_records\":4,\"truncated\":1,\"malformed\":5,"
                        + "\"too_deep\":6,\"evicted\":7,\"dropped\":8,\"active_flows\":9,\"capacity\":65536,"
                        + "\"captures\":[{\"name\":\"eth0\",\"packets\":90,\"bytes\":60000,\"dropped\":8},"
                        + "{\"name\":\"tour.pcap\",\"packets\":10,\"bytes\":4000}],"
                        + "\"outputs\":[{\"target\":\"json:-\",\"written\":12,\"queued\":1,\"lost\":4}]}\n");
    }

    @Test
    void saysWhichLayerLabelsBelongToWhereThatIsKnown() {
        assertThat(line(RecordFixture.flow()
                        .layer("vlan", 100)
                        .layer("mpls")
                        .labelsOfLayer(RecordField.SRC_LABELS, 1, 16100, 24001)
                        .labels(RecordField.DST_LABELS, 16200)))
                .isEqualTo("{\"type\":\"flow\",\"path\":[{\"layer\":\"vlan\",\"id\":100},{\"layer\":\"mpls\"}],"
                        + "\"src_labels\":[16100,24001],\"src_label_layers\":[1,1],\"dst_labels\":[16200]}\n");
    }

    private static Map<String, Object> read(RecordFixture fixture) {
        return Json.lines(line(fixture)).getFirst();
    }

    private static String line(RecordFixture fixture) {
        return line(fixture.build());
    }

    private static String line(FlowRecord flow) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (FlowSink sink = new OcellusSink(written)) {
            sink.write(flow);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
        return written.toString(UTF_8);
    }
}
