package org.ocellus.output.json.ecs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.ocellus.output.json.Json;
import org.ocellus.output.json.Samples;
import org.ocellus.output.json.Written;
import org.ocellus.spi.record.RecordField;
import org.ocellus.testkit.RecordFixture;

class EcsProfileTest {
    private final EcsFields schema = EcsFields.published();

    @Test
    void writesNoFieldThatTheSchemaHasNotOrHasWithAnotherType() {
        for (RecordFixture record : Samples.all()) {
            assertThat(schema.violations(read(record))).isEmpty();
        }
        String management =
                Written.in("ecs").of(Samples.management(), Samples.management().ledger());
        assertThat(schema.violations(Json.lines(management).getFirst())).isEmpty();
    }

    @Test
    void writesAFlow() {
        Map<String, Object> event = read(Samples.tcp());

        assertThat(event)
                .containsEntry("@timestamp", "2026-11-24T10:00:00.250001000Z")
                .containsEntry("ecs", Map.of("version", "9.4.0"))
                .containsEntry(
                        "source",
                        Map.of(
                                "address",
                                "10.0.0.1",
                                "ip",
                                "10.0.0.1",
                                "port",
                                49152,
                                "mac",
                                "02-00-00-00-00-0A",
                                "packets",
                                7,
                                "bytes",
                                700))
                .containsEntry(
                        "network",
                        Map.of(
                                "type",
                                "ipv4",
                                "transport",
                                "tcp",
                                "iana_number",
                                "6",
                                "community_id",
                                "1:LQU9qZlK+B5F3KDmev6m5PMibrg=",
                                "bytes",
                                12700,
                                "packets",
                                15,
                                "vlan",
                                Map.of("id", "100"),
                                "inner",
                                Map.of("vlan", Map.of("id", "200"))))
                .containsEntry(
                        "observer",
                        Map.of(
                                "type",
                                "sensor",
                                "vendor",
                                "Ocellus",
                                "product",
                                "Ocellus",
                                "name",
                                "probe-1",
                                "ingress",
                                Map.of("interface", Map.of("name", "eth0"))));
        assertThat(Json.object(event, "event"))
                .containsEntry("dataset", "ocellus.flow")
                .containsEntry("type", List.of("connection", "start", "end"))
                .containsEntry("duration", 250_000_000);
        assertThat(Json.object(event, "ocellus"))
                .containsEntry("state", "FIN")
                .containsEntry("flow_id", "095a5379a336c8e0")
                .containsKey("path")
                .doesNotContainKeys("src_addr", "src_packets", "sensor");
    }

    @Test
    void saysWhetherAFlowBeginsOrEndsOnARecord() {
        assertThat(types(Samples.status())).containsExactly("connection");
        assertThat(types(Samples.tunnel())).containsExactly("connection", "start");
        assertThat(types(Samples.tcp().with(RecordField.RECORD_NUMBER, 9))).containsExactly("connection", "end");
    }

    @Test
    void hasAnAddressWithoutAnIpWhereItIsNone() {
        assertThat(Json.object(read(Samples.ethernet()), "source"))
                .containsEntry("address", "02:00:00:00:00:0a")
                .doesNotContainKey("ip");
    }

    @Test
    void hasTheOuterEndsOfATunnel() {
        Map<String, Object> event = read(Samples.tunnel());

        assertThat(Json.object(event, "source")).containsEntry("ip", "192.0.2.1");
        assertThat(Json.object(event, "event")).containsEntry("dataset", "ocellus.tunnel");
        assertThat(Json.object(event, "ocellus"))
                .containsEntry("tunnel", "vxlan")
                .containsEntry("id", 5000);
    }

    @Test
    void writesManagementAsAMetric() {
        String management =
                Written.in("ecs").of(Samples.management(), Samples.management().ledger());

        Map<String, Object> event = Json.lines(management).getFirst();
        assertThat(Json.lines(management)).hasSize(1);
        assertThat(Json.object(event, "event"))
                .containsEntry("kind", "metric")
                .containsEntry("dataset", "ocellus.management");
        assertThat(Json.object(event, "ocellus")).containsEntry("packets", 100);
    }

    @SuppressWarnings("unchecked")
    private static List<String> types(RecordFixture record) {
        return (List<String>)
                Objects.requireNonNull(Json.object(read(record), "event").get("type"));
    }

    private static Map<String, Object> read(RecordFixture record) {
        return Json.lines(Written.in("ecs").of(record)).getFirst();
    }
}
