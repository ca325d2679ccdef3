package org.ocellus.engine.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ocellus.spi.admin.OutputStatus;
import org.ocellus.spi.record.RunSummary;

@Timeout(120)
final class OutputsTest {
    private static final RunSummary SUMMARY = new RunSummary(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, Map.of());

    private final Outputs outputs = new Outputs();
    private final NumberedRecords records = new NumberedRecords(outputs);
    private final FakeFormat format = new FakeFormat();

    @AfterEach
    void close() {
        records.close();
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    private FakeFormat added(String kind) throws IOException {
        FakeFormat made = new FakeFormat();
        outputs.provider(kind, made);
        outputs.add(kind + ":x");
        return made;
    }

    private OutputStatus status() {
        return outputs.status().getFirst();
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Thread.sleep(1);
        }
    }

    @Test
    void everyOutputGetsEveryRecordOnceAndInOrder() throws Exception {
        FakeFormat one = added("one");
        FakeFormat two = added("two");
        FakeFormat three = added("three");
        for (int i = 0; i < 100; i++) {
            records.send(1 + i % 7, true);
        }
        outputs.close(SUMMARY);

        assertThat(one.numbers()).isEqualTo(upTo(records.count()));
        assertThat(two.numbers()).isEqualTo(one.numbers());
        assertThat(three.numbers()).isEqualTo(one.numbers());
    }

    @Test
    void recordsAreVisibleOnceNoFurtherOneIsWaiting() throws Exception {
        FakeFormat one = added("one");
        records.send(3, true);

        await(() -> one.events().contains("flush"));
        assertThat(one.numbers()).isEqualTo(upTo(3));
    }

    @Test
    void theSummaryIsBehindTheLastRecord() throws Exception {
        FakeFormat one = added("one");
        records.send(50, true);
        records.send(50, true);
        outputs.close(SUMMARY);

        assertThat(one.numbers()).hasSize(100);
        assertThat(one.events()).endsWith("write", "flush", "summary", "flush", "close");
    }

    @Test
    void anOutputThatIsRemovedHasWrittenWhatItWasGivenAndHasNoSummary() throws Exception {
        outputs.provider("fake", format.shut());
        long id = outputs.add("fake:x");
        records.send(5, true);
        CompletableFuture<Boolean> removing = CompletableFuture.supplyAsync(() -> outputs.remove(id));
        format.open();

        assertThat(removing.get(60, TimeUnit.SECONDS)).isTrue();
        assertThat(format.numbers()).isEqualTo(upTo(5));
        assertThat(format.events()).endsWith("flush", "close").doesNotContain("summary");
        records.send(5, true);
        assertThat(format.numbers()).hasSize(5);
        assertThat(outputs.remove(id)).isFalse();
    }

    @Test
    void noRecordIsLostOrWrittenTwiceWhileABundleIsExchanged() throws Exception {
        FakeFormat[] current = {new FakeFormat()};
        outputs.provider("fake", current[0]);
        outputs.add("fake:x");
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 400; i++) {
                records.send(10, true);
            }
            done.set(true);
        });
        List<Long> written = new java.util.ArrayList<>();
        while (!done.get()) {
            outputs.withdraw("fake", current[0]);
            current[0].gone();
            List<String> events = current[0].events();
            assertThat(events).endsWith("close").noneMatch(each -> each.startsWith("called"));
            written.addAll(current[0].numbers());
            FakeFormat next = new FakeFormat();
            assertThat(status().state()).isEqualTo("waiting");
            outputs.provider("fake", next);
            current[0] = next;
            Thread.sleep(2);
        }
        sending.get(60, TimeUnit.SECONDS);
        outputs.close(SUMMARY);
        written.addAll(current[0].numbers());

        assertThat(written).isEqualTo(upTo(records.count()));
        assertThat(status().lost()).isZero();
        assertThat(status().records()).isEqualTo(records.count());
    }

    @Test
    void aSlowOutputHoldsUpASenderThatCanWait() throws Exception {
        outputs.provider("fake", format.shut());
        outputs.add("fake:x");
        CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 40; i++) {
                records.send(2, true);
            }
        });
        Thread.sleep(100);
        assertThat(sending).isNotDone();

        format.open();
        sending.get(60, TimeUnit.SECONDS);
        outputs.close(SUMMARY);
        assertThat(format.numbers()).isEqualTo(upTo(80));
        assertThat(status().lost()).isZero();
    }

    @Test
    void aSlowOutputLosesRecordsOfASenderThatCannotWaitAndCountsThem() throws Exception {
        outputs.provider("fake", format.shut());
        outputs.add("fake:x?queue=2M");
        FakeFormat quick = added("quick");
        for (int i = 0; i < 40; i++) {
            records.send(2, false);
            await(() -> quick.numbers().size() == records.count());
        }
        assertThat(status().lost()).isPositive();

        format.open();
        outputs.close(SUMMARY);
        assertThat(format.numbers().size() + status().lost()).isEqualTo(80);
        assertThat(format.numbers()).doesNotHaveDuplicates().isSorted();
        assertThat(status().queued()).isZero();
        assertThat(quick.numbers()).isEqualTo(upTo(80));
    }

    @Test
    void anOutputThatFailsSaysWhyAndTheOthersGoOn() throws Exception {
        outputs.provider("fake", format.failingAt(15));
        outputs.add("fake:x");
        FakeFormat other = added("other");
        for (int i = 0; i < 100; i++) {
            records.send(10, true);
        }
        outputs.close(SUMMARY);

        assertThat(status().state()).isEqualTo("failed");
        assertThat(status().failure()).isEqualTo("disk full");
        assertThat(outputs.failures()).containsExactly("disk full");
        assertThat(format.numbers()).isEqualTo(upTo(14));
        assertThat(format.events()).endsWith("close").doesNotContain("summary");
        assertThat(status().records() + status().lost())
                .as("every record is accounted")
                .isEqualTo(1000);
        assertThat(other.numbers()).isEqualTo(upTo(1000));
    }

    @Test
    void aSenderThatIsToEndDoesNotWaitForABundleThatIsGone() throws Exception {
        outputs.provider("fake", format);
        outputs.add("fake:x");
        outputs.withdraw("fake", format);
        for (int i = 0; i < 40; i++) {
            records.send(1, true, () -> true);
        }
        outputs.close(SUMMARY);

        assertThat(status().lost()).isEqualTo(40);
        assertThat(outputs.failures()).hasSize(1);
        assertThat(outputs.failures().getFirst())
                .contains("40 records are lost")
                .contains("fake");
    }

    @Test
    void aFormatThatNobodyWritesIsAnErrorThatNamesThoseThereAre() {
        outputs.provider("json", format);
        outputs.provider("text", format);

        assertThatIOException()
                .isThrownBy(() -> outputs.add("xml:file"))
                .withMessage("xml:file: no bundle writes the format xml; there are json, text");
    }

    @Test
    void anOutputThatCannotBeOpenedIsNotAdded() {
        outputs.provider("fake", target -> {
            throw new IOException("no such host");
        });

        assertThatIOException().isThrownBy(() -> outputs.add("fake://nowhere")).withMessage("no such host");
        assertThat(outputs.status()).isEmpty();
    }

    @Test
    void withoutOutputsRecordsGoNowhere() {
        records.send(10, true);

        assertThat(outputs.status()).isEmpty();
    }
}
