package org.ocellus.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ocellus.engine.fixture.FlowFixture;
import org.ocellus.spi.record.RecordField;
import org.ocellus.testkit.Packet;

final class FlowIdsTest {

    @Test
    void areUniqueAmongFlowsThatBeginTogetherOrAfterOneAnother() {
        Set<Long> ids = new HashSet<>();
        for (int i = 0; i < 100_000; i++) {
            assertThat(ids.add(FlowIds.of(FlowFixture.BEGIN + i / 7, i))).isTrue();
        }
    }

    @Test
    void areNeverZero() {
        assertThat(FlowIds.of(-0x9E3779B97F4A7C15L, 0)).isNotZero();
    }

    private static List<String> ids() {
        try (FlowFixture flows = new FlowFixture()) {
            for (int port = 1; port < 50; port++) {
                flows.see(
                        port,
                        Packet.ethernet()
                                .ipv4()
                                .udp(port, 4789)
                                .vxlan(port)
                                .with(Packet.ethernet().ipv4().udp(port, 2)));
            }
            return flows.flush().records().stream()
                    .map(each -> each.text(RecordField.FLOW_ID))
                    .toList();
        }
    }

    @Test
    void readingACaptureAgainGivesTheSameOnes() {
        assertThat(ids()).doesNotHaveDuplicates().isEqualTo(ids());
    }
}
