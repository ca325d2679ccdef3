package org.ocellus.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ocellus.engine.fixture.FlowFixture;
import org.ocellus.engine.fixture.NativePacket;
import org.ocellus.engine.fixture.Recorded;
import org.ocellus.spi.record.RecordField;
import org.ocellus.testkit.Packet;
import org.ocellus.testkit.PacketBuilder;

/** Packets whose time is another than that of those before. */
final class TimeStepTest {
    private static final double HOUR = 3600;
    private static final double EIGHTY_YEARS = 80 * 365 * 24 * HOUR;

    private static PacketBuilder datagram(int port) {
        return Packet.ethernet().ipv4("10.0.0.1", "10.0.0.2").udp(port, 53);
    }

    /** A packet of each of two conversations a second. */
    private static void talk(FlowFixture flows, double from, int seconds) {
        for (int i = 0; i < seconds; i++) {
            flows.see(from + i, datagram(1001), datagram(1002));
        }
    }

    private static void assertConserved(FlowFixture flows) {
        assertThat(flows.flows().stream().mapToLong(Recorded::packets).sum())
                .isEqualTo(flows.counters().packets());
        assertThat(flows.counters().active()).isZero();
    }

    @Test
    void filesInAnyOrderMakeAsManyFlowsAsEachAlone() {
        try (FlowFixture flows = new FlowFixture()) {
            talk(flows, 2 * HOUR, 50);
            talk(flows, 0, 50);
            talk(flows, HOUR, 50);
            flows.flush();

            assertThat(flows.flows()).hasSize(6).allSatisfy(flow -> {
                assertThat(flow.packets()).isEqualTo(50);
                assertThat(flow.number(RecordField.END) - flow.number(RecordField.START))
                        .isEqualTo(49_000_000_000L);
            });
            assertThat(flows.counters().stepsBack()).isOne();
            assertConserved(flows);
        }
    }

    @Test
    void aFewOlderPacketsBelongToTheirOwnTimeToo() {
        try (FlowFixture flows = new FlowFixture()) {
            talk(flows, HOUR, 50);
            talk(flows, 0, 3);
            flows.flush();

            assertThat(flows.flows()).hasSize(4);
            assertThat(flows.flows()).extracting(Recorded::packets).containsOnly(50L, 3L);
            assertThat(flows.counters().stepsBack()).isZero();
            assertConserved(flows);
        }
    }

    @Test
    void flowsIdleOutBehindAClockThatWasSetBack() {
        try (FlowFixture flows = new FlowFixture()) {
            talk(flows, HOUR, 10);
            talk(flows, 0, 10);
            assertThat(flows.flows()).as("those of the other time").hasSize(2);

            for (int i = 0; i < HOUR / 2; i++) {
                flows.see(10 + i, datagram(1003));
            }
            assertThat(flows.flows().stream().filter(flow -> "idle".equals(flow.text(RecordField.CAUSE))))
                    .hasSize(4);
            flows.flush();
            assertConserved(flows);
        }
    }

    @Test
    void onePacketWithAWrongTimeMovesNothingButItsOwnFlow() {
        try (FlowFixture flows = new FlowFixture()) {
            talk(flows, 0, 20);
            flows.see(EIGHTY_YEARS, datagram(1001));
            talk(flows, 20, 20);
            flows.flush();

            assertThat(flows.flows().stream().filter(flow -> flow.number(RecordField.SRC_PORT) == 1002))
                    .singleElement()
                    .satisfies(flow -> assertThat(flow.packets()).isEqualTo(40));
            assertThat(flows.flows()).hasSize(4);
            assertConserved(flows);
        }
    }

    @Test
    void aQuietWeekPasses() {
        try (FlowFixture flows = new FlowFixture()) {
            talk(flows, 0, 20);
            talk(flows, 7 * 24 * HOUR, 20);
            assertThat(flows.flows()).as("before the end").hasSize(2);
            flows.flush();
            assertThat(flows.flows()).hasSize(4);
            assertConserved(flows);
        }
    }

    @Test
    void timesBefore1970AreTimes() {
        try (FlowFixture flows = new FlowFixture()) {
            flows.see(-100_000_000_000L, NativePacket.of(datagram(1001)));
            flows.flush();
            assertThat(flows.flows()).singleElement().satisfies(flow -> {
                assertThat(flow.number(RecordField.START)).isEqualTo(-100_000_000_000L);
                assertThat(flow.number(RecordField.END)).isEqualTo(-100_000_000_000L);
            });
        }
    }
}
