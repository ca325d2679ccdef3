package org.ocellus.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class FlowSettingsTest {

    @Test
    void secondsMayHaveFractions() {
        FlowSettings settings = FlowSettings.ofSeconds(10, 0.5, 1, 2, 3, 4, 5, 6);

        assertThat(settings.statusInterval()).isEqualTo(TimeUnit.MILLISECONDS.toNanos(500));
        assertThat(settings.timeout(IdleClass.TCP)).isEqualTo(TimeUnit.SECONDS.toNanos(1));
        assertThat(settings.timeout(IdleClass.OTHER)).isEqualTo(TimeUnit.SECONDS.toNanos(6));
    }

    @Test
    void nonsenseBecomesTheLeastThatWorks() {
        FlowSettings settings = FlowSettings.ofSeconds(-5, -1, 0, 0, 0, 0, 0, 0);

        assertThat(settings.maxFlows()).isOne();
        assertThat(settings.statusInterval()).isOne();
        assertThat(settings.timeout(IdleClass.TUNNEL)).isOne();
    }

    @Test
    void aTunnelWaitsAsLongAsAnyFlowInIt() {
        for (int longest = 0; longest < 6; longest++) {
            double[] seconds = {1, 1, 1, 1, 1, 1};
            seconds[longest] = 9;
            FlowSettings settings = FlowSettings.ofSeconds(
                    1, 60, seconds[0], seconds[1], seconds[2], seconds[3], seconds[4], seconds[5]);
            assertThat(settings.timeout(IdleClass.TUNNEL)).isEqualTo(TimeUnit.SECONDS.toNanos(9));
        }
    }
}
