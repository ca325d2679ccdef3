package org.ocellus.shell.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.apache.felix.service.command.CommandSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ocellus.spi.admin.FlowAdmin;
import org.ocellus.spi.admin.FlowSelection;
import org.ocellus.spi.record.FlowRecord;

class FlowsCommandTest {
    private static final CommandSession SESSION = FakeSession.of("flows");

    private final List<Integer> asked = new ArrayList<>();
    private final FlowsCommand command = new FlowsCommand(new NoFlows(), null);

    @Test
    void asksForAsManyAsTheUserWants() throws Exception {
        command.flows(SESSION, false, 1, "");
        command.flows(SESSION, false, 10_000, "", "top");
        assertThat(asked).containsExactly(1, 10_000);
    }

    @ParameterizedTest
    @CsvSource({"-1, list", "0, list", "100000, list", "-2147483648, top", "10001, top", "0, watch"})
    void refusesNumbersOutOfBounds(int limit, String verb) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> command.flows(SESSION, false, limit, "", verb))
                .withMessage("-n " + limit + ": expected 1 to 10000");
        assertThat(asked).isEmpty();
    }

    private final class NoFlows implements FlowAdmin {
        @Override
        public List<FlowRecord> flows(int limit) {
            asked.add(limit);
            return List.of();
        }

        @Override
        public List<FlowRecord> flows(FlowSelection selection) {
            asked.add(selection.limit());
            return List.of();
        }
    }
}
