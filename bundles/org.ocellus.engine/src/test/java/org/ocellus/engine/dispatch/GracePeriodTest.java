package org.ocellus.engine.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

final class GracePeriodTest {
    private final GracePeriod grace = new GracePeriod();

    /** Begins to wait, and returns when that has begun: what workers announce from then on counts. */
    private CompletableFuture<Boolean> waiting() throws InterruptedException {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        Thread thread = Thread.ofPlatform().daemon().start(() -> done.complete(grace.await(60, TimeUnit.SECONDS)));
        while (thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.sleep(1);
        }
        return done;
    }

    private static void assertStillWaiting(CompletableFuture<Boolean> waiting) {
        Assertions.assertThatExceptionOfType(TimeoutException.class)
                .isThrownBy(() -> waiting.get(50, TimeUnit.MILLISECONDS));
    }

    private static void assertDone(CompletableFuture<Boolean> waiting)
            throws InterruptedException, ExecutionException, TimeoutException {
        assertThat(waiting.get(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void nobodyIsWaitedForWhereNobodyWorks() {
        assertThat(grace.await(0, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void everyWorkerMustPassABatchBoundary() throws Exception {
        GracePeriod.Worker one = grace.enlist();
        GracePeriod.Worker two = grace.enlist();
        one.quiescent();
        two.quiescent();
        CompletableFuture<Boolean> waiting = waiting();

        assertStillWaiting(waiting);
        one.quiescent();
        assertStillWaiting(waiting);
        two.quiescent();
        assertDone(waiting);
    }

    @Test
    void anOfflineWorkerIsNotWaitedFor() throws Exception {
        GracePeriod.Worker worker = grace.enlist();
        assertThat(grace.await(0, TimeUnit.SECONDS))
                .as("enlisted, not yet at work")
                .isTrue();

        worker.quiescent();
        CompletableFuture<Boolean> waiting = waiting();
        assertStillWaiting(waiting);
        worker.offline();
        assertDone(waiting);
    }

    @Test
    void aWorkerThatLeavesIsNotWaitedFor() throws Exception {
        GracePeriod.Worker worker = grace.enlist();
        worker.quiescent();
        CompletableFuture<Boolean> waiting = waiting();

        assertStillWaiting(waiting);
        worker.leave();
        assertDone(waiting);
        assertThat(grace.await(0, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aWorkerThatComesOnlineLaterUsesTheNewTableAlready() {
        GracePeriod.Worker early = grace.enlist();
        grace.await(1, TimeUnit.SECONDS);
        early.quiescent();
        early.offline();

        assertThat(grace.await(0, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aWorkerThatDoesNotGetOutInTimeIsGivenUp() {
        GracePeriod.Worker worker = grace.enlist();
        worker.quiescent();

        long begin = System.nanoTime();
        assertThat(grace.await(30, TimeUnit.MILLISECONDS)).isFalse();
        assertThat(System.nanoTime() - begin).isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(30));
    }
}
