package org.ocellus.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.ValueLayout;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ocellus.engine.fixture.FlowFixture;
import org.ocellus.engine.fixture.NativePacket;
import org.ocellus.engine.fixture.Recorded;
import org.ocellus.engine.record.RecordView;
import org.ocellus.spi.record.RecordField;
import org.ocellus.testkit.Packet;
import org.ocellus.testkit.PacketBuilder;

/** Memory is bounded by configuration, whatever the traffic. */
final class EvictionTest {

    /** Bytes behind the source address of a datagram without payload. */
    private static final int UDP_AND_DESTINATION = 12;

    private static FlowSettings settings(int maxFlows) {
        return FlowSettings.ofSeconds(maxFlows, 60, 300, 60, 2, 60, 30, 60);
    }

    private static PacketBuilder udp(int port) {
        return Packet.ethernet().ipv4("10.0.0.1", "10.0.0.2").udp(port, 2000);
    }

    @Test
    void theFlowSeenLeastRecentlyMakesRoom() {
        try (FlowFixture flows = new FlowFixture(settings(3))) {
            flows.see(0, udp(1))
                    .see(1, udp(2))
                    .see(2, udp(3))
                    .see(3, udp(1))
                    .see(4, udp(4))
                    .see(5, udp(5));

            assertThat(flows.flows()).extracting(Recorded::cause).containsOnly("evicted");
            assertThat(flows.flows())
                    .extracting(each -> each.number(RecordField.SRC_PORT))
                    .containsExactly(2L, 3L);
            assertThat(flows.counters().evicted()).isEqualTo(2);
            assertThat(flows.counters().active()).isEqualTo(3);
            assertThat(flows.flush().flows().stream()
                            .mapToLong(Recorded::packets)
                            .sum())
                    .isEqualTo(6);
        }
    }

    @Test
    void aTableOfOneFlowWorks() {
        try (FlowFixture flows = new FlowFixture(settings(1))) {
            flows.see(0, udp(1), udp(2), udp(2), udp(1)).flush();

            assertThat(flows.flows()).extracting(Recorded::cause).containsExactly("evicted", "evicted", "shutdown");
        }
    }

    @Test
    void aNewFlowIsNotTheOneThatMakesRoomForItself() {
        try (FlowFixture flows = new FlowFixture(settings(2))) {
            flows.see(0, udp(1), udp(2)).see(1, Packet.ethernet().ipv4().echoRequest(1, 1));

            assertThat(flows.flows())
                    .extracting(each -> each.text(RecordField.PROTO))
                    .containsExactly("udp");
        }
    }

    @Test
    void aSnapshotShowsTheFlowsSeenLastInFront() {
        try (FlowFixture flows = new FlowFixture(settings(10))) {
            flows.see(0, udp(1)).see(1, udp(2)).see(2, udp(3)).see(3, udp(1));
            List<Long> ports = new ArrayList<>();
            RecordView view = new RecordView("");
            flows.table()
                    .look(2, record -> ports.add(view.at(record).number(RecordField.SRC_PORT)))
                    .advance(Long.MAX_VALUE);

            assertThat(ports).containsExactly(1L, 3L);
        }
    }

    private static long nativeBytes() {
        return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .filter(each -> each.getName().equals("direct"))
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
    }

    @Test
    void aFloodOfOnePacketFlowsTakesNoMoreMemory() {
        int flood = 200_000;
        try (FlowFixture flows = new FlowFixture(settings(1000)).forgetting()) {
            NativePacket plain = NativePacket.of(udp(1));
            NativePacket tunnelled = NativePacket.of(
                    Packet.ethernet().ipv4().udp(1, 4789).vxlan(5).with(udp(1)));
            long early = 0;
            for (int i = 0; i < flood; i++) {
                NativePacket packet = i % 2 == 0 ? plain : tunnelled;
                packet.memory().set(ValueLayout.JAVA_INT_UNALIGNED, packet.captured() - UDP_AND_DESTINATION - 4, i);
                flows.see(FlowFixture.time(i * 1e-5), packet);
                if (i == flood / 10) {
                    early = nativeBytes();
                }
            }

            assertThat(nativeBytes()).isLessThanOrEqualTo(early);
            assertThat(flows.counters().active()).isLessThanOrEqualTo(1000);
            assertThat(flows.counters().evicted()).isGreaterThan(flood - 2000);
            flows.flush();
            assertThat(flows.counters().records()).isEqualTo(flows.counters().flows());
            assertThat(flows.counters().packets()).isEqualTo(flood);
        }
    }
}
