package org.ocellus.engine.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.ocellus.spi.admin.OutputStatus;
import org.ocellus.spi.output.OutputProvider;

/** Bundles are exchanged while an output of them does not return from a call. */
@Timeout(120)
final class StalledExchangeTest {
    private static final Patience IMPATIENT =
            new Patience(Duration.ofMillis(500), Duration.ofSeconds(60), Duration.ofMillis(100), Duration.ofMillis(50));

    /** Others of the common pool may have to wait for those that are held up here. */
    private static final Executor OWN_THREAD =
            task -> Thread.ofPlatform().daemon().start(task);

    private final Outputs outputs = new Outputs(IMPATIENT);
    private final NumberedRecords records = new NumberedRecords(outputs);
    private final FakeFormat stalled = new FakeFormat();
    private final FakeFormat good = new FakeFormat();
    private final FakeFormat next = new FakeFormat();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        stalled.open();
        records.close();
    }

    private static List<Long> fromTo(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Thread.sleep(1);
        }
    }

    private static void inTime(Runnable change) throws Exception {
        CompletableFuture.runAsync(change, OWN_THREAD).get(20, TimeUnit.SECONDS);
    }

    private OutputStatus status(int index) {
        return outputs.status().get(index);
    }

    /** Opens outputs of one bundle, the first of which stalls at its fifth record; then the bundle is exchanged. */
    private void exchange(OutputProvider first, OutputProvider second, String... targets) throws Exception {
        outputs.provider("fake", first);
        for (String each : targets) {
            outputs.add(each);
        }
        stalled.shut().let(4);
        records.send(10, false);
        await(() -> stalled.numbers().size() == 4 && stalled.holdsUp());
        inTime(() -> outputs.withdraw("fake", first));
        inTime(() -> outputs.provider("fake", second));
    }

    private OutputProvider stalling(FakeFormat others) {
        return target -> (target.location().contains("stalled") ? stalled : others).open(target);
    }

    @Test
    void aStalledOutputHoldsUpNeitherItsBundleNorOtherOutputs() throws Exception {
        exchange(stalling(good), next, "fake:stalled", "fake:good");
        records.send(10, false);

        await(() -> next.numbers().size() == 10);
        assertThat(good.numbers()).isEqualTo(fromTo(1, 10));
        assertThat(next.numbers()).isEqualTo(fromTo(11, 20));
        assertThat(status(1).state()).isEqualTo("writing");
        assertThat(status(0).state()).isEqualTo("failed");
        assertThat(status(0).failure())
                .startsWith("fake:stalled: a call of its bundle has not returned")
                .contains("removed");
        assertThat(status(0).records() + status(0).lost()).isEqualTo(20);
    }

    @Test
    void anOutputGoesOnWhenTheCallHasReturnedForWhichItWasGivenUp() throws Exception {
        exchange(stalling(good), next, "fake:stalled");
        records.send(10, false);
        stalled.open();
        await(() -> status(0).state().equals("writing"));
        records.send(10, false);
        outputs.close(null);

        assertThat(stalled.events()).endsWith("close");
        assertThat(stalled.numbers()).as("no call but the one").isEqualTo(fromTo(1, 5));
        assertThat(next.numbers()).isEqualTo(fromTo(21, 30));
        assertThat(status(0).records() + status(0).lost()).isEqualTo(30);
    }

    @Test
    void anOutputOverTheNetworkIsReplacedAtOnce() throws Exception {
        exchange(stalling(good), next, "fake://stalled?queue=2M");
        await(() -> next.events().contains("open"));
        records.send(10, false);
        await(() -> next.numbers().size() == 10);

        assertThat(next.numbers()).isEqualTo(fromTo(11, 20));
        assertThat(status(0).id()).isEqualTo(1);
        assertThat(status(0).target()).isEqualTo("fake://stalled?queue=2M");
        assertThat(status(0).options()).containsEntry("queue", "2M");
        assertThat(status(0).state()).isEqualTo("writing");
        assertThat(status(0).records()).isEqualTo(14);
        assertThat(status(0).lost()).isEqualTo(6);

        inTime(() -> outputs.withdraw("fake", next));
        assertThat(status(0).state()).as("the one of now follows the bundle").isEqualTo("waiting");
    }

    @Test
    void anOutputGoesOnWhoseCallReturnedWhenItWasInterrupted() throws Exception {
        CountDownLatch called = new CountDownLatch(1);
        OutputProvider first = target -> new InterruptibleSink(called);
        outputs.provider("fake", first);
        outputs.add("fake://x");
        records.send(10, false);
        called.await();
        inTime(() -> outputs.withdraw("fake", first));
        inTime(() -> outputs.provider("fake", next));
        records.send(10, false);

        await(() -> next.numbers().size() == 10);
        assertThat(next.numbers()).isEqualTo(fromTo(11, 20));
    }

    @Test
    void aFileKeepsWhatIsThereWhenItIsWrittenAgain() throws Exception {
        LineFormat lines = new LineFormat();
        Path file = folder.resolve("stalled");
        OutputProvider first = target -> new StallingSink(lines.open(target), stalled.open(target));
        exchange(first, lines, "fake:" + file);
        stalled.open();
        await(() -> status(0).state().equals("writing"));
        records.send(2, false);
        outputs.close(null);

        assertThat(Files.readAllLines(file)).containsExactly("ports", "1", "2", "3", "4", "5", "ports", "11", "12");
        assertThat(status(0).records() + status(0).lost()).isEqualTo(12);
    }

    @Test
    void anOutputThatIsSlowToOpenHoldsUpNoBundle() throws Exception {
        CountDownLatch opening = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        OutputProvider slow = target -> {
            opening.countDown();
            try {
                go.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            return good.open(target);
        };
        outputs.provider("fake", slow);
        CompletableFuture<Long> adding = CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return outputs.add("fake:slow");
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                },
                OWN_THREAD);
        opening.await();
        inTime(() -> outputs.withdraw("fake", slow));
        inTime(() -> outputs.provider("fake", next));
        go.countDown();
        adding.get(60, TimeUnit.SECONDS);
        records.send(3, false);

        await(() -> next.numbers().size() == 3);
        assertThat(good.events())
                .containsOnlyOnce("open")
                .doesNotContain("write")
                .endsWith("close");
    }
}
