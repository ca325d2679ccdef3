package org.ocellus.output.json.ocsf;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ocellus.output.json.Json;
import org.ocellus.output.json.Samples;
import org.ocellus.output.json.Written;
import org.ocellus.spi.record.RecordField;
import org.ocellus.testkit.RecordFixture;

class OcsfProfileTest {
    private final Schema networkActivity = schema("network_activity");
    private final Schema tunnelActivity = schema("tunnel_activity");

    @Test
    void keepsToThePublishedSchema() {
        for (RecordFixture record : Samples.all()) {
            String event = Written.in("ocsf").of(record);
            boolean tunnel = event.contains("\"class_uid\":4014");

            assertThat((tunnel ? tunnelActivity : networkActivity).validate(event, InputFormat.JSON))
                    .as(event)
                    .isEmpty();
        }
    }

    @Test
    void wouldNotPassWithAnAttributeThatTheSchemaHasNot() {
        String event = Written.in("ocsf").of(Samples.tcp()).replace("\"initiator_id\":1", "\"initiator\":{}");

        assertThat(networkActivity.validate(event, InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void writesAFlowAsNetworkActivity() {
        Map<String, Object> event = read(Samples.tcp());

        assertThat(event)
                .containsEntry("class_uid", 4001)
                .containsEntry("activity_id", 2)
                .containsEntry("type_uid", 400_102)
                .containsEntry("time", 1_795_514_400_250L)
                .containsEntry("initiator_id", 1)
                .containsEntry(
                        "src_endpoint",
                        Map.of("ip", "10.0.0.1", "port", 49152, "mac", "02:00:00:00:00:0a", "vlan_uid", "200"))
                .containsEntry(
                        "connection_info",
                        Map.of(
                                "uid",
                                "095a5379a336c8e0",
                                "community_uid",
                                "1:LQU9qZlK+B5F3KDmev6m5PMibrg=",
                                "protocol_name",
                                "tcp",
                                "protocol_num",
                                6,
                                "protocol_ver_id",
                                4,
                                "direction_id",
                                0,
                                "tcp_flags",
                                0x1B));
        assertThat(Json.object(event, "unmapped"))
                .containsEntry("state", "FIN")
                .containsEntry("parent", "e4eed79b6c18e199");
    }

    @Test
    void tellsWhatThisRecordCountsFromWhatTheFlowHasCounted() {
        Map<String, Object> event = read(Samples.status());

        assertThat(Json.object(event, "traffic"))
                .containsEntry("packets_out", 7)
                .containsEntry("packets_in", 8)
                .containsEntry("packets", 15)
                .containsEntry("bytes_missed", 1460)
                .containsEntry("start_time", 1_795_514_520_000L);
        assertThat(Json.object(event, "cumulative_traffic"))
                .containsEntry("packets_out", 21)
                .containsEntry("start_time", 1_795_514_400_000L);
    }

    @Test
    void writesATunnelAsTunnelActivity() {
        Map<String, Object> event = read(Samples.tunnel());

        assertThat(event)
                .containsEntry("class_uid", 4014)
                .containsEntry("type_uid", 401_401)
                .containsEntry("protocol_name", "vxlan")
                .containsEntry("src_endpoint", Map.of("ip", "192.0.2.1", "vlan_uid", "100"));
        assertThat(Json.object(event, "unmapped")).containsEntry("id", 5000);
    }

    @ParameterizedTest
    @CsvSource({
        "start, SAP, SAP, 1",
        "status, SAP, SAP, 6",
        "closed, SAPF, SAPF, 2",
        "closed, SAPR, SAP, 3",
        "closed, SAP, SAPR, 3",
        "closed, S, RA, 5",
        "idle, S, '', 4",
        "idle, SAP, SAP, 2",
        "evicted, SAP, SAP, 6",
        "shutdown, SAP, SAP, 6"
    })
    void tellsWhatHappenedByCauseAndFlags(String cause, String source, String destination, int activity) {
        assertThat(read(Samples.tcp()
                        .with(RecordField.CAUSE, cause)
                        .with(RecordField.SRC_TCP_FLAGS, source)
                        .with(RecordField.DST_TCP_FLAGS, destination)))
                .containsEntry("activity_id", activity);
    }

    @ParameterizedTest
    @CsvSource({"status, 99", "idle, 2", "closed, 2", "shutdown, 99"})
    void knowsOfTunnelsThatTheyOpenAndClose(String cause, int activity) {
        assertThat(read(Samples.tunnel().with(RecordField.CAUSE, cause))).containsEntry("activity_id", activity);
    }

    @ParameterizedTest
    @CsvSource({"6, syn, 1", "6, synack, 1", "6, first, 0", "6, port, 0", "17, first, 1", "17, port, 0"})
    void doesNotPassAGuessOffAsTheInitiator(int protocol, String by, int initiator) {
        assertThat(read(Samples.tcp().with(RecordField.PROTO_NUMBER, protocol).with(RecordField.DIRECTION_BY, by)))
                .containsEntry("initiator_id", initiator);
    }

    @Test
    void namesAnEndWithoutAnIpAddressByItsOwn() {
        assertThat(Json.object(read(Samples.ethernet()), "dst_endpoint")).containsEntry("uid", "01:80:c2:00:00:0e");
    }

    @Test
    void hasNoClassForWhatTheSensorSaysOfItself() {
        assertThat(Written.in("ocsf")
                        .of(Samples.management(), Samples.management().ledger()))
                .isEmpty();
    }

    private static Schema schema(String name) {
        String resource = "/schemas/ocsf-" + name + ".schema.json";
        try (InputStream stream = Objects.requireNonNull(OcsfProfileTest.class.getResourceAsStream(resource))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(stream, InputFormat.JSON);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, Object> read(RecordFixture record) {
        return Json.lines(Written.in("ocsf").of(record)).getFirst();
    }
}
