package org.ocellus.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ocellus.engine.fixture.FlowFixture;
import org.ocellus.engine.fixture.Recorded;
import org.ocellus.spi.record.RecordField;
import org.ocellus.testkit.Packet;
import org.ocellus.testkit.PacketBuilder;

/** Long flows are reported while they go on: each record has what is new, and the sums since the flow began. */
final class StatusRecordTest {
    private static final PacketBuilder THERE =
            Packet.ethernet().ipv4("10.0.0.1", "10.0.0.2").udp(1000, 2000).payload(10);
    private static final PacketBuilder BACK =
            Packet.ethernet().ipv4("10.0.0.2", "10.0.0.1").udp(2000, 1000).payload(20);

    private final FlowFixture flows = new FlowFixture(FlowSettings.ofSeconds(1000, 60, 300, 60, 2, 90, 30, 60));

    @AfterEach
    void close() {
        flows.close();
    }

    private List<String> causes() {
        return flows.flows().stream().map(Recorded::cause).toList();
    }

    private long sum(ToLongFunction<Recorded> figure) {
        return flows.flows().stream().mapToLong(figure).sum();
    }

    @Test
    void aLongFlowHasAStartThenStatusThenAnEnd() {
        flows.see(0, THERE, THERE, BACK);
        for (int seconds = 10; seconds <= 150; seconds += 10) {
            flows.see(seconds, THERE);
        }
        flows.see(151, BACK).advance(250);

        assertThat(causes()).containsExactly("start", "status", "idle");
        assertThat(flows.flows()).extracting(Recorded::packetsEachWay).containsExactly("7+1", "6+0", "4+1");
    }

    @Test
    void sumsOverTheRecordsAreTheTotalsOfTheLast() {
        for (int seconds = 0; seconds <= 200; seconds += 7) {
            flows.see(seconds, THERE, BACK);
        }
        flows.flush();

        Recorded last = flows.flows().getLast();
        assertThat(causes()).containsExactly("start", "status", "status", "shutdown");
        assertThat(last.number(RecordField.TOTAL_SRC_PACKETS))
                .isEqualTo(29)
                .isEqualTo(sum(each -> each.number(RecordField.SRC_PACKETS)));
        assertThat(last.number(RecordField.TOTAL_DST_PACKETS))
                .isEqualTo(sum(each -> each.number(RecordField.DST_PACKETS)));
        assertThat(last.number(RecordField.TOTAL_SRC_BYTES)).isEqualTo(sum(each -> each.number(RecordField.SRC_BYTES)));
        assertThat(last.number(RecordField.TOTAL_DST_BYTES)).isEqualTo(sum(each -> each.number(RecordField.DST_BYTES)));
        assertThat(sum(each -> each.number(RecordField.SRC_PAYLOAD_BYTES))).isEqualTo(290);
        assertThat(sum(each -> each.number(RecordField.DST_PAYLOAD_BYTES))).isEqualTo(580);
        assertThat(flows.flows())
                .extracting(each -> each.text(RecordField.FLOW_ID))
                .containsOnly(last.text(RecordField.FLOW_ID));
        assertThat(flows.counters().records()).isEqualTo(4);
        assertThat(flows.counters().flows()).isOne();
    }

    @Test
    void eachRecordSpansThePacketsThatItCounts() {
        flows.see(0, THERE).see(59, THERE).see(61, BACK).see(80, THERE).flush();

        assertThat(flows.flows())
                .extracting(each -> each.number(RecordField.START))
                .containsExactly(FlowFixture.time(0), FlowFixture.time(61));
        assertThat(flows.flows())
                .extracting(each -> each.number(RecordField.END))
                .containsExactly(FlowFixture.time(59), FlowFixture.time(80));
    }

    @Test
    void aFlowWithoutNewPacketsHasNoStatus() {
        flows.see(0, THERE).advance(61).advance(85);
        assertThat(causes()).containsExactly("start");

        flows.advance(95);
        assertThat(causes()).containsExactly("start", "idle");
        assertThat(flows.flows().getLast().packetsEachWay()).isEqualTo("0+0");
        assertThat(flows.flows().getLast().number(RecordField.TOTAL_SRC_PACKETS))
                .isOne();
    }

    @Test
    void aShortFlowHasOneRecordWithTotals() {
        flows.see(0, THERE, BACK).flush();

        Recorded only = flows.flows().getFirst();
        assertThat(causes()).containsExactly("shutdown");
        assertThat(only.number(RecordField.TOTAL_SRC_BYTES))
                .isEqualTo(only.number(RecordField.SRC_BYTES))
                .isPositive();
    }

    @Test
    void tunnelsAreReportedAlike() {
        PacketBuilder outer =
                Packet.ethernet().ipv4("172.16.0.1", "172.16.0.2").udp(1, 4789).vxlan(7);
        for (int seconds = 0; seconds <= 130; seconds += 10) {
            flows.see(seconds, outer.with(THERE));
        }
        flows.flush();

        assertThat(flows.tunnels()).extracting(Recorded::cause).containsExactly("start", "status", "shutdown");
        assertThat(flows.tunnels())
                .extracting(Recorded::packets)
                .containsExactlyElementsOf(
                        flows.flows().stream().map(Recorded::packets).toList());
        assertThat(flows.tunnels().getLast().number(RecordField.TOTAL_SRC_PACKETS))
                .isEqualTo(14);
    }

    @Test
    void aLookAtTheTableDoesNotCountAsARecord() {
        flows.see(0, THERE);
        flows.table().look(10, record -> {}).advance(Long.MAX_VALUE);
        flows.flush();

        assertThat(causes()).containsExactly("shutdown");
        assertThat(flows.flows().getFirst().packets()).isOne();
    }
}
