package org.ocellus.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ocellus.engine.fixture.FlowFixture;
import org.ocellus.engine.fixture.Recorded;
import org.ocellus.spi.record.RecordField;
import org.ocellus.testkit.Packet;
import org.ocellus.testkit.PacketBuilder;

/** How large packets are, and how long one waits for the next. */
final class SizeAndTimingTest {
    private static final int HEADERS = 14 + 20 + 8;

    private final FlowFixture flows =
            new FlowFixture(FlowSettings.DEFAULT.with(Set.of(MetricGroup.SIZE, MetricGroup.TIMING), 0));

    @AfterEach
    void close() {
        flows.close();
    }

    private static PacketBuilder there(int payload) {
        return Packet.ethernet().ipv4("10.0.0.1", "10.0.0.2").udp(1, 53).payload(payload);
    }

    private static PacketBuilder back(int payload) {
        return Packet.ethernet().ipv4("10.0.0.2", "10.0.0.1").udp(53, 1).payload(payload);
    }

    private List<Recorded> records() {
        return flows.flush().flows();
    }

    private Recorded only() {
        assertThat(records()).hasSize(1);
        return flows.flows().getFirst();
    }

    private static String texts(Recorded record, RecordField... fields) {
        return String.join(" ", List.of(fields).stream().map(record::text).toList());
    }

    private static String sourceSizes(Recorded record) {
        return texts(
                record,
                RecordField.SRC_PACKET_SIZE_MIN,
                RecordField.SRC_PACKET_SIZE_MEAN,
                RecordField.SRC_PACKET_SIZE_MAX);
    }

    private static String destinationSizes(Recorded record) {
        return texts(
                record,
                RecordField.DST_PACKET_SIZE_MIN,
                RecordField.DST_PACKET_SIZE_MEAN,
                RecordField.DST_PACKET_SIZE_MAX);
    }

    private static String sourceTimes(Recorded record) {
        return texts(
                record,
                RecordField.SRC_INTERPACKET_MIN,
                RecordField.SRC_INTERPACKET_MEAN,
                RecordField.SRC_INTERPACKET_MAX,
                RecordField.SRC_JITTER);
    }

    @Test
    void sizesOfEachSideHaveRangeAndMean() {
        flows.see(0, there(100), there(200), there(301), back(50));

        assertThat(sourceSizes(only())).isEqualTo((HEADERS + 100) + " " + (HEADERS + 200) + " " + (HEADERS + 301));
        assertThat(destinationSizes(only())).isEqualTo("92 92 92");
    }

    @Test
    void aFlowOfOnePacketHasItsSize() {
        flows.see(0, there(100));

        assertThat(sourceSizes(only())).isEqualTo("142 142 142");
        assertThat(destinationSizes(only())).isEqualTo("  ");
    }

    @Test
    void sizesAreThoseOfTheRecord() {
        flows.see(0, there(100), there(200)).see(30, there(150)).see(61, there(150), there(160));

        assertThat(records()).extracting(SizeAndTimingTest::sourceSizes).containsExactly("142 192 242", "192 197 202");
    }

    @Test
    void timesBetweenPacketsOfASideHaveRangeMeanAndDeviation() {
        flows.see(0, there(1))
                .see(0.1, there(1))
                .see(0.15, back(1))
                .see(0.3, there(1))
                .see(0.6, there(1));

        assertThat(sourceTimes(only())) // of 0.1, 0.2, 0.3
                .isEqualTo("0.100000000 0.200000000 0.300000000 0.081649658");
        assertThat(only().texts()).doesNotContainKeys(RecordField.DST_INTERPACKET_MIN, RecordField.DST_JITTER);
    }

    @Test
    void packetsThatComeTogetherHaveNothingBetweenThem() {
        flows.see(0, there(1), there(1), there(1));

        assertThat(sourceTimes(only())).isEqualTo("0.000000000 0.000000000 0.000000000 0.000000000");
    }

    @Test
    void aPauseOfASecondEndsABurst() {
        flows.see(0, there(1))
                .see(0.5, there(1))
                .see(1.5, there(1))
                .see(4, there(1), there(1))
                .see(4, back(1));

        assertThat(texts(only(), RecordField.SRC_BURSTS, RecordField.SRC_IDLE_TIME, RecordField.DST_BURSTS))
                .isEqualTo("3 3.500000000 1");
    }

    @Test
    void aFlowOfOnePacketIsOneBurst() {
        flows.see(0, back(1));

        assertThat(texts(only(), RecordField.SRC_BURSTS, RecordField.DST_BURSTS))
                .isEqualTo("1 0");
    }

    @Test
    void thePauseAcrossARecordBelongsToTheNextOne() {
        flows.see(0, there(1)).see(1, there(1)).see(61, there(1)).see(61.5, there(1));

        assertThat(records())
                .extracting(SizeAndTimingTest::sourceTimes)
                .containsExactly(
                        "1.000000000 1.000000000 1.000000000 0.000000000",
                        "0.500000000 30.250000000 60.000000000 29.750000000");
        assertThat(flows.flows())
                .extracting(each -> texts(each, RecordField.SRC_BURSTS, RecordField.SRC_IDLE_TIME))
                .containsExactly("2 1.000000000", "1 60.000000000");
    }

    @Test
    void manyLongPausesDoNotOverflow() {
        try (FlowFixture patient = new FlowFixture(
                FlowSettings.ofSeconds(10, 1e9, 300, 60, 2, 1e9, 30, 60).with(Set.of(MetricGroup.TIMING), 0))) {
            for (int i = 0; i < 20; i++) {
                patient.see(i * 4e7, there(1));
            }
            Recorded record = patient.flush().flows().getFirst();
            assertThat(record.text(RecordField.SRC_INTERPACKET_MEAN)).isEqualTo("40000000.000000000");
            assertThat(record.text(RecordField.SRC_IDLE_TIME)).isEqualTo("760000000.000000000");
        }
    }

    @Test
    void timesThatGoBackAreNoPauses() {
        flows.see(5, there(1)).see(4, there(1));

        assertThat(texts(only(), RecordField.SRC_INTERPACKET_MIN)).isEqualTo("0.000000000");
    }
}
