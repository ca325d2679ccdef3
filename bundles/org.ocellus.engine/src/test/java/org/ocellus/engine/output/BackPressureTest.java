package org.ocellus.engine.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.ocellus.spi.admin.OutputStatus;
import org.ocellus.spi.record.ManagementRecord;
import org.ocellus.spi.record.RunSummary;

/** Outputs that are slow, hang or fail: what is lost is counted, and nobody else waits for them without end. */
@Timeout(120)
final class BackPressureTest {
    private static final RunSummary SUMMARY = new RunSummary(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, Map.of());
    private static final Duration STALL = Duration.ofSeconds(1);
    private static final Patience IMPATIENT =
            new Patience(STALL, Duration.ofSeconds(60), Duration.ofMillis(100), Duration.ofMillis(50));

    private final Outputs outputs = new Outputs(IMPATIENT);
    private final NumberedRecords records = new NumberedRecords(outputs);
    private final FakeFormat format = new FakeFormat();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        format.open();
        records.close();
    }

    private OutputStatus status() {
        return outputs.status().getFirst();
    }

    private static Long[] upTo(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toArray(Long[]::new);
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Thread.sleep(1);
        }
    }

    private FakeFormat added(String target) throws IOException {
        FakeFormat made = new FakeFormat();
        outputs.provider(target.substring(0, target.indexOf(':')), made);
        outputs.add(target);
        return made;
    }

    @Test
    void theQueueHoldsWhatItsOptionSays() throws Exception {
        outputs.provider("fake", format.shut());
        outputs.add("fake://x?queue=1M"); // eight batches, and one that is being written
        for (int i = 0; i < 20; i++) {
            records.send(1, false);
            if (i == 0) {
                await(format::holdsUp);
            }
        }

        assertThat(status().queued()).isEqualTo(9);
        assertThat(status().lost()).isEqualTo(11);
    }

    @Test
    void liveCaptureNeverWaitsForAnOutputThatHangs() throws Exception {
        outputs.provider("fake", format.shut());
        outputs.add("fake://x");
        FakeFormat other = added("other://x");
        for (int i = 0; i < 1000; i++) {
            records.send(1, false);
            await(() -> other.numbers().size() == records.count());
        }

        assertThat(other.numbers()).hasSize(1000);
        assertThat(status().lost()).isPositive();
    }

    @Test
    void anOutputThatHangsHoldsUpTheEndOnlySoLong() throws Exception {
        outputs.provider("fake", format.shut());
        outputs.add("fake://x");
        FakeFormat other = added("other://x");
        for (int i = 0; i < 100; i++) {
            records.send(1, true, () -> true);
        }
        outputs.closeSoon(SUMMARY);

        assertThat(other.numbers()).hasSize(100);
        assertThat(other.events()).endsWith("summary", "flush", "close");
        assertThat(status().state()).isEqualTo("failed");
        assertThat(status().lost()).isEqualTo(100);
        assertThat(outputs.failures()).containsExactly("fake://x: did not take its last records in time");
    }

    @Test
    void aBundleWhoseSinkHangsCanLeave() throws Exception {
        outputs.provider("fake", format.shut());
        outputs.add("fake://x");
        records.send(1, false);
        await(format::holdsUp);
        CompletableFuture<Void> leaving = CompletableFuture.runAsync(() -> outputs.withdraw("fake", format));

        leaving.get(60, TimeUnit.SECONDS);
        assertThat(outputs.failures()).hasSize(1);
    }

    @Test
    void aSlowOutputThatTakesRecordsIsWaitedFor() throws Exception {
        outputs.provider("fake", format.shut());
        outputs.add("fake://x");
        records.send(40, true);
        CompletableFuture<Void> closing = CompletableFuture.runAsync(() -> outputs.close(SUMMARY));
        for (int i = 0; i < 40; i++) {
            Thread.sleep(STALL.toMillis() / 10);
            format.let(1);
        }
        closing.get(60, TimeUnit.SECONDS);

        assertThat(format.numbers()).hasSize(40);
        assertThat(outputs.failures()).isEmpty();
    }

    /** It is left alone for two seconds, in which this thread is sure to see it and to send more. */
    @Test
    void anOutputThatFailedIsTriedAgainAndWhatItLostIsCounted() throws Exception {
        Outputs retrying = new Outputs(new Patience(STALL, STALL, Duration.ofSeconds(2), STALL));
        retrying.provider("fake", format.failingAt(15));
        retrying.add("fake://x");
        try (NumberedRecords sent = new NumberedRecords(retrying)) {
            sent.send(20, false);
            await(() -> retrying.status().getFirst().state().equals("retrying"));
            assertThat(retrying.status().getFirst().failure()).isEqualTo("disk full");
            sent.send(5, false);
            await(() -> retrying.status().getFirst().state().equals("writing"));
            sent.send(10, false);
            retrying.close(SUMMARY);
        }

        OutputStatus status = retrying.status().getFirst();
        assertThat(format.numbers())
                .startsWith(upTo(1, 14))
                .endsWith(upTo(26, 35))
                .doesNotContain(15L);
        assertThat(status.records() + status.lost()).isEqualTo(35);
        assertThat(status.records()).isEqualTo(format.numbers().size());
        assertThat(retrying.failures()).as("it is said though it is over").containsExactly("disk full");
    }

    @Test
    void reopeningTriesAFailedOutputAtOnce() throws Exception {
        Outputs patient = new Outputs();
        FakeFormat failing = new FakeFormat().failingAt(1);
        patient.provider("fake", failing);
        patient.add("fake://x");
        try (NumberedRecords sent = new NumberedRecords(patient)) {
            sent.send(1, false);
            await(() -> patient.status().getFirst().state().equals("retrying"));
            patient.reopen();
            await(() -> patient.status().getFirst().state().equals("writing"));
            sent.send(1, false);
            patient.close(SUMMARY);
        }

        assertThat(failing.numbers()).containsExactly(2L);
    }

    @Test
    void aFullDiskIsSaidWithThePathAndOthersGoOn() throws Exception {
        Path full = Path.of("/dev/full");
        Assumptions.assumeTrue(Files.exists(full), "there is no /dev/full here");
        outputs.provider("lines", new LineFormat());
        outputs.add("lines:" + full);
        outputs.add("lines:" + folder.resolve("flows"));
        records.send(10, true);
        await(() -> outputs.failures().size() == 1);
        records.send(10, true);
        outputs.close(SUMMARY);

        assertThat(outputs.failures()).containsExactly("/dev/full: No space left on device");
        assertThat(Files.readAllLines(folder.resolve("flows"))).hasSize(1 + 20 + 1);
        assertThat(outputs.status().getLast().lost()).isZero();
    }

    @Test
    void whatASinkCouldNotDeliverIsLostToo() throws Exception {
        outputs.provider("fake", format.losing(3));
        outputs.add("fake://x");
        records.send(10, true);
        outputs.close(SUMMARY);

        assertThat(status().lost()).isEqualTo(3);
        assertThat(outputs.lost()).isEqualTo(3);
        assertThat(format.summaries()).singleElement().returns(3L, RunSummary::recordsLost);
    }

    @Test
    void managementRecordsAreInOrderWithTheOthers() throws Exception {
        outputs.provider("lines", new LineFormat());
        outputs.add("lines:" + folder.resolve("flows"));
        records.send(2, true);
        outputs.send(management(0));
        records.send(1, true);
        outputs.send(management(1));
        outputs.close(SUMMARY);

        assertThat(Files.readAllLines(folder.resolve("flows")))
                .containsExactly("ports", "1", "2", "management 0", "3", "management 1", "summary lost 0");
    }

    @Test
    void managementRecordsThatNobodyTakesArePassedOver() throws Exception {
        outputs.provider("fake", format.shut());
        outputs.add("fake://x");
        records.send(1, false);
        await(format::holdsUp);
        for (int i = 0; i < 100; i++) {
            outputs.send(management(i));
        }
        format.open();
        outputs.close(SUMMARY);

        assertThat(format.managed()).hasSizeBetween(4, 5);
        assertThat(status().lost()).isZero();
    }

    private static ManagementRecord management(long sequence) {
        return new ManagementRecord("", sequence, 0, 0, 0, false, SUMMARY, List.of(), List.of());
    }
}
