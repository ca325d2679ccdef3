package org.ocellus.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.ocellus.engine.fixture.FlowFixture;
import org.ocellus.engine.fixture.NativePacket;
import org.ocellus.engine.record.RecordView;
import org.ocellus.spi.record.RecordField;
import org.ocellus.testkit.Packet;

class FlowScanTest {
    private static final int MILLION = 1_000_000;
    private static final long SLICE = TimeUnit.MILLISECONDS.toNanos(1);
    private static final int SOURCE_ADDRESS = 14 + 12;
    private static final int SOURCE_PORT = 14 + 20;
    private static final ValueLayout.OfInt NETWORK_INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfShort NETWORK_SHORT =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

    private final NativePacket packet =
            NativePacket.of(Packet.ethernet().ipv4("10.0.0.1", "10.0.0.2").udp(1, 53));
    private final RecordView view = new RecordView("");
    private final List<Long> ports = new ArrayList<>();

    private static FlowSettings settings(int maxFlows) {
        return FlowSettings.ofSeconds(maxFlows, 60, 300, 60, 2, 60, 30, 60);
    }

    /** Sees a packet of the conversation with a number, whose last digits are its port. */
    private void see(FlowFixture flows, double seconds, int number) {
        packet.memory().set(NETWORK_INT, SOURCE_ADDRESS, 0x0A00_0000 + number / 1000);
        packet.memory().set(NETWORK_SHORT, SOURCE_PORT, (short) (number % 1000 + 1));
        flows.see(FlowFixture.time(seconds), packet);
    }

    private FlowScan.Selection packets(long port) {
        return new FlowScan.Selection() {
            @Override
            public boolean passes(long record) {
                return view.at(record).number(RecordField.SRC_PORT) == port;
            }

            @Override
            public long rank(long record) {
                return view.at(record).number(RecordField.TOTAL_SRC_PACKETS);
            }
        };
    }

    private void keepPort(long record) {
        ports.add(view.at(record).number(RecordField.SRC_PORT));
    }

    @Test
    void aMillionFlowsAreLookedThroughBetweenPacketsThatAreNotHeldUp() {
        try (FlowFixture flows = new FlowFixture(settings(MILLION)).forgetting()) {
            for (int i = 0; i < MILLION; i++) {
                see(flows, 0, i);
            }
            List<Long> packets = new ArrayList<>();
            FlowScan scan = flows.table()
                    .look(
                            2000,
                            packets(7),
                            record -> packets.add(view.at(record).number(RecordField.TOTAL_SRC_PACKETS)));
            int slices = 0;
            boolean done = false;
            while (!done) {
                see(flows, 1, 6); // of the conversation with port 7 on the first address
                done = scan.advance(SLICE);
                slices++;
            }

            assertThat(packets).as("all of them, one of each address").hasSize(1000);
            assertThat(packets.getFirst()).as("with what was seen meanwhile").isGreaterThan(1);
            assertThat(flows.counters().packets()).isEqualTo(MILLION + slices);
            assertThat(slices).as("slices").isGreaterThan(10);
        }
    }

    @Test
    void aFlowThatEndsMeanwhileIsLeftOutAndWhatTookItsPlaceIsNotTakenForIt() {
        try (FlowFixture flows = new FlowFixture(settings(100)).forgetting()) {
            for (int i = 0; i < 100; i++) {
                see(flows, i / 100.0, i);
            }
            FlowScan scan = flows.table().look(100, this::keepPort);
            while (!scan.advance(0) && ports.isEmpty()) {
                // until all are ranked and the first are handed out
            }
            int before = ports.size();
            see(flows, 2, 500); // which makes room for itself
            scan.advance(Long.MAX_VALUE);

            assertThat(before).isBetween(1, 99);
            assertThat(flows.counters().evicted()).isEqualTo(1);
            assertThat(ports).doesNotHaveDuplicates().doesNotContain(1L, 501L).hasSize(99);
        }
    }

    @Test
    void anEmptyTableIsLookedThroughAtOnce() {
        try (FlowFixture flows = new FlowFixture()) {
            assertThat(flows.table().look(10, this::keepPort).advance(Long.MAX_VALUE))
                    .isTrue();
            assertThat(ports).isEmpty();
        }
    }
}
