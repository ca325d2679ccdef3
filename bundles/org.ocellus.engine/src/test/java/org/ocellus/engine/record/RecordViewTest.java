package org.ocellus.engine.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ocellus.engine.fixture.FlowFixture;
import org.ocellus.engine.fixture.Recorded;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;
import org.ocellus.testkit.Packet;
import org.ocellus.testkit.PacketBuilder;

final class RecordViewTest {
    private final FlowFixture flows = new FlowFixture();

    @AfterEach
    void close() {
        flows.close();
    }

    /** A segment in two labels and a VXLAN, from the smaller or from the larger addresses. */
    private static PacketBuilder segment(boolean fromSmaller, String flags) {
        String a = fromSmaller ? "1" : "2";
        String b = fromSmaller ? "2" : "1";
        return Packet.ethernet()
                .mpls(fromSmaller ? 16 : 17)
                .mpls(fromSmaller ? 100 : 200)
                .ipv4("10.0.0." + a, "10.0.0." + b, ip -> ip.ttl(fromSmaller ? 61 : 62))
                .udp(1000, 4789)
                .vxlan(5000)
                .ethernet("02:00:00:00:00:0" + a, "02:00:00:00:00:0" + b)
                .ipv4(
                        "192.168.0." + a,
                        "192.168.0." + b,
                        ip -> ip.ttl(fromSmaller ? 11 : 12).typeOfService(fromSmaller ? 4 : 8))
                .tcp(fromSmaller ? 1111 : 2222, fromSmaller ? 2222 : 1111, flags)
                .payload(fromSmaller ? 10 : 20);
    }

    private Recorded only() {
        flows.flush();
        assertThat(flows.flows()).hasSize(1);
        return flows.flows().getFirst();
    }

    @Test
    void theInitiatorIsTheSourceWhicheverAddressIsTheSmaller() {
        flows.see(0, segment(true, "S"), segment(false, "SA"), segment(false, "A"));
        Recorded fromSmaller = only();
        try (FlowFixture others = new FlowFixture()) {
            Recorded fromLarger = others.see(0, segment(false, "S"), segment(true, "SA"), segment(true, "A"))
                    .flush()
                    .flows()
                    .getFirst();

            assertThat(fromSmaller.conversation()).isEqualTo("tcp 192.168.0.1:1111 > 192.168.0.2:2222");
            assertThat(fromLarger.conversation()).isEqualTo("tcp 192.168.0.2:2222 > 192.168.0.1:1111");
            assertThat(fromSmaller.packetsEachWay()).isEqualTo("1+2");
            assertThat(fromLarger.packetsEachWay()).isEqualTo("1+2");
            assertMirrored(fromSmaller, fromLarger, RecordField.SRC_TTL, RecordField.DST_TTL);
            assertMirrored(fromSmaller, fromLarger, RecordField.SRC_TOS, RecordField.DST_TOS);
            assertMirrored(fromSmaller, fromLarger, RecordField.SRC_MAC, RecordField.DST_MAC);
            assertMirrored(fromSmaller, fromLarger, RecordField.OUTER_SRC_ADDR, RecordField.OUTER_DST_ADDR);
            assertThat(fromLarger.sourceLabels())
                    .isEqualTo(fromSmaller.destinationLabels())
                    .containsExactly(17L, 200L);
            assertThat(fromLarger.destinationLabels())
                    .isEqualTo(fromSmaller.sourceLabels())
                    .containsExactly(16L, 100L);
            assertThat(fromSmaller.path()).containsExactly("mpls", "vxlan 5000 10.0.0.1 > 10.0.0.2");
            assertThat(fromLarger.path()).containsExactly("mpls", "vxlan 5000 10.0.0.2 > 10.0.0.1");
        }
    }

    private static void assertMirrored(Recorded one, Recorded other, RecordField source, RecordField destination) {
        assertThat(one.text(source)).isNotEmpty().isEqualTo(other.text(destination));
        assertThat(one.text(destination))
                .isNotEmpty()
                .isEqualTo(other.text(source))
                .isNotEqualTo(one.text(source));
    }

    @Test
    void aDirectionWithoutPacketsHasNoHopsAndNoLabels() {
        Recorded record = flows.see(0, segment(true, "S")).flush().flows().getFirst();

        assertThat(record.text(RecordField.SRC_TTL)).isEqualTo("11");
        assertThat(record.texts()).doesNotContainKeys(RecordField.DST_TTL, RecordField.DST_TOS);
        assertThat(record.numbers()).containsKey(RecordField.SRC_LABELS).doesNotContainKey(RecordField.DST_LABELS);
        assertThat(record.destinationLabels()).isEmpty();
    }

    @Test
    void tcpFlagsAreLettersInArgusOrder() {
        flows.see(0, segment(true, "S"), segment(false, "A"), segment(true, "CEUPRFA"));

        Recorded record = only();
        assertThat(record.text(RecordField.SRC_TCP_FLAGS)).isEqualTo("SAPFRUEC");
        assertThat(record.text(RecordField.DST_TCP_FLAGS)).isEqualTo("A");
    }

    @Test
    void absentFieldsAreNothing() {
        Recorded record = flows.see(0, Packet.ethernet().arp("10.0.0.1", "10.0.0.2"))
                .flush()
                .flows()
                .getFirst();

        assertThat(record.conversation()).isEqualTo("arp 10.0.0.1 > 10.0.0.2");
        assertThat(record.texts())
                .doesNotContainKeys(
                        RecordField.SRC_PORT,
                        RecordField.PROTO_NUMBER,
                        RecordField.SRC_TCP_FLAGS,
                        RecordField.ICMP_TYPE,
                        RecordField.PARENT,
                        RecordField.OUTER_SRC_ADDR,
                        RecordField.SENSOR);
        assertThat(record.path()).isEmpty();
    }

    @Test
    void aCopyStaysValidAndKnowsItsSensor() {
        List<RecordView> copies = new ArrayList<>();
        flows.see(0, segment(true, "S"));
        flows.table()
                .look(10, record -> copies.add(RecordView.copy(record, "sensor-1")))
                .advance(Long.MAX_VALUE);
        flows.flush();

        RecordView flow = copies.stream()
                .filter(each -> text(each, RecordField.TYPE).equals("flow"))
                .findFirst()
                .orElseThrow();
        assertThat(text(flow, RecordField.SENSOR)).isEqualTo("sensor-1");
        assertThat(Recorded.of(flow).conversation()).isEqualTo("tcp 192.168.0.1:1111 > 192.168.0.2:2222");
        assertThat(flow.has(RecordField.CAUSE)).as("it goes on").isFalse();
    }

    private static String text(FlowRecord record, RecordField field) {
        byte[] target = new byte[FlowRecord.MAX_TEXT];
        return new String(target, 0, record.text(field, target, 0), StandardCharsets.UTF_8);
    }

    @Test
    void aLongSensorNameIsCutToWhatHasRoom() {
        List<RecordView> copies = new ArrayList<>();
        flows.see(0, segment(true, "S"));
        flows.table()
                .look(1, record -> copies.add(RecordView.copy(record, "s".repeat(1000))))
                .advance(Long.MAX_VALUE);

        assertThat(text(copies.getFirst(), RecordField.SENSOR)).hasSize(FlowRecord.MAX_TEXT);
    }
}
