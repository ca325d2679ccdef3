package org.ocellus.itests.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.ocellus.itests.distribution.command.Ocellus;
import org.ocellus.itests.distribution.command.Outcome;
import org.ocellus.itests.distribution.command.Records;
import org.ocellus.itests.distribution.command.Session;

/** How a sensor ends that would read for ever. */
class EndingIT {
    private static final Duration BY_ITSELF = Duration.ofMinutes(1);
    private static final Duration POLL = Duration.ofMillis(20);
    private static final int PATIENCE = 3_000;

    @TempDir
    private Path folder;

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void signalLetsItWriteAllFlowsAndTheSummary() throws Exception {
        Path json = folder.resolve("flows.json");
        try (Session session = Ocellus.start("-r", Ocellus.tour(), "--loop", "-w", "json:" + json)) {
            awaitContent(json);
            session.terminate();

            assertThat(session.endsWithin(BY_ITSELF)).isTrue();
            Outcome outcome = session.outcome();
            assertThat(outcome.exit()).isZero();
            assertThat(outcome.errors()).contains(" packets = ").doesNotContain("unaccounted");
        }
        Records records = Records.in(json);
        assertThat(records.counter("packets")).isGreaterThan(232);
        records.conserved();
        assertThat(records.flows()).anySatisfy(flow -> assertThat(flow).containsEntry("cause", "shutdown"));
    }

    private static void awaitContent(Path file) throws Exception {
        for (int i = 0; !Files.exists(file) || Files.size(file) == 0; i++) {
            assertThat(i).as("polls of %s", file).isLessThan(PATIENCE);
            Thread.sleep(POLL);
        }
    }

    @Test
    void readerThatHasSeenEnoughEndsItQuietly() throws Exception {
        try (Session session = Ocellus.start("-r", Ocellus.tour(), "--loop", "-w", "json")) {
            session.await(line -> line.startsWith("{"));
            session.leaveOutput();

            Outcome outcome = session.outcome();
            assertThat(outcome.exit()).isZero();
            assertThat(outcome.errors().lines()).allMatch(line -> line.startsWith("ocellus: "));
            assertThat(outcome.errors()).contains(" packets = ").doesNotContain("Broken pipe");
        }
    }
}
