package org.ocellus.engine.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocellus.engine.fixture.NativePacket;
import org.ocellus.engine.fixture.Recorded;
import org.ocellus.spi.admin.CaptureStatus;
import org.ocellus.spi.admin.FlowSelection;
import org.ocellus.spi.capture.CaptureRequest;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RecordField;
import org.ocellus.spi.record.RunSummary;
import org.ocellus.testkit.Packet;
import org.ocellus.testkit.PacketBuilder;

@Timeout(120)
final class CapturesTest {
    private final CaptureFixture captures = new CaptureFixture();

    @AfterEach
    void close() {
        captures.close();
    }

    private static PacketBuilder udp(int port) {
        return Packet.ethernet().ipv4().udp(port, 2000);
    }

    private long packets() {
        return captures.captures.summary().packets();
    }

    @Test
    void inputsAreReadInOrderAsOneStream() throws Exception {
        captures.source("one", ScriptedSource.file().then(udp(1), udp(2)).then(udp(1)))
                .source("two", ScriptedSource.file().at(1).then(udp(1)));
        long id = captures.read("one", "two");
        RunSummary summary = captures.finish();

        assertThat(captures.records()).extracting(Recorded::packets).containsExactlyInAnyOrder(3L, 1L);
        assertThat(summary.packets()).isEqualTo(4);
        assertThat(summary.packetsInFlows()).isEqualTo(4);
        assertThat(summary.flows()).isEqualTo(2);
        assertThat(summary.activeFlows()).isZero();
        assertThat(summary.dropped()).isEqualTo(10);
        assertThat(CaptureFixture.decoder(summary, "udp").forwarded()).isEqualTo(4);
        assertThat(captures.status(id).state()).isEqualTo("ended");
        assertThat(captures.status(id).failures()).isEmpty();
        assertThat(captures.status(id).inputs()).containsExactly("one", "two");
    }

    @Test
    void anInputThatFailsIsReportedAndTheNextIsRead() throws Exception {
        ScriptedSource damaged = ScriptedSource.file().then(udp(1)).thenFail("the block is cut off");
        captures.source("damaged", damaged).source("good", ScriptedSource.file().then(udp(2)));
        long id = captures.read("missing", "damaged", "good");
        captures.finish();

        assertThat(captures.status(id).failures())
                .containsExactly("missing: no such file", "input: offset 24: the block is cut off");
        assertThat(captures.records())
                .extracting(each -> each.number(RecordField.SRC_PORT))
                .containsExactly(1L, 2L);
        assertThat(damaged.closed()).isTrue();
    }

    @Test
    void whatAnInputLostBeforeItFailedIsCounted() throws Exception {
        captures.source("damaged", ScriptedSource.file().then(udp(1)).thenFail("the block is cut off"))
                .source("good", ScriptedSource.file().then(udp(2)));
        long id = captures.read("damaged", "good");

        assertThat(captures.finish().dropped()).as("5 of each").isEqualTo(10);
        assertThat(captures.status(id).dropped()).isEqualTo(10);
    }

    @Test
    void whatASourceLostIsNotCountedTwiceWhileItIsClosed() throws Exception {
        List<Long> seen = new ArrayList<>();
        ScriptedSource source = ScriptedSource.file().then(udp(1));
        source.whenClosed(() -> seen.add(captures.captures.summary().dropped()));
        captures.source("file", source);
        captures.read("file");

        assertThat(captures.finish().dropped()).isEqualTo(5);
        assertThat(seen).containsExactly(5L);
    }

    @Test
    void anUnknownLinkTypeIsReportedOnceAndItsPacketsAreUndecodable() throws Exception {
        List<NativePacket> unknown = List.of(
                NativePacket.of(147, new byte[40]), NativePacket.of(udp(1)), NativePacket.of(147, new byte[40]));
        captures.source("odd", ScriptedSource.file().thenNative(unknown).thenNative(unknown));
        long id = captures.read("odd");
        RunSummary summary = captures.finish();

        assertThat(captures.status(id).failures())
                .containsExactly(
                        "odd: link type 147 is not known to any decoder: its packets are counted as undecodable");
        assertThat(summary.packets()).isEqualTo(6);
        assertThat(summary.packetsUndecodable()).isEqualTo(4);
        assertThat(summary.packetsInFlows()).isEqualTo(2);
    }

    @Test
    void aKindThatNobodyCapturesIsAnErrorThatNamesThoseThereAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> captures.captures.add("ring", List.of()))
                .withMessage("no bundle captures the kind ring; there are script");
    }

    @Test
    void aPausedCaptureReadsNothingUntilItGoesOn() throws Exception {
        ScriptedSource source = ScriptedSource.stream().then(udp(1));
        captures.source("stream", source);
        long id = captures.read("stream");
        CaptureFixture.await(() -> packets() == 1);

        assertThat(captures.captures.pause(id, true)).isTrue();
        source.then(udp(2)).then(udp(3)).then(udp(4));
        Thread.sleep(150);
        assertThat(captures.status(id).state()).isEqualTo("paused");
        assertThat(packets()).as("what was being read may still have come").isLessThanOrEqualTo(2);

        captures.captures.pause(id, false);
        CaptureFixture.await(() -> packets() == 4);
        assertThat(captures.captures.pause(99, true)).isFalse();
    }

    @Test
    void aCaptureThatIsRemovedHasWrittenItsFlows() throws Exception {
        ScriptedSource source = ScriptedSource.stream().then(udp(1), udp(2));
        captures.source("stream", source);
        long id = captures.read("stream");
        CaptureFixture.await(() -> packets() == 2);

        assertThat(captures.captures.remove(id)).isTrue();
        assertThat(captures.status(id).state()).isEqualTo("ended");
        assertThat(source.closed()).isTrue();
        captures.finish();
        assertThat(captures.records()).extracting(Recorded::cause).containsExactly("shutdown", "shutdown");
        assertThat(captures.captures.remove(id)).isFalse();
    }

    @Test
    void aPausedCaptureCanBeRemoved() throws Exception {
        captures.source("stream", ScriptedSource.stream().then(udp(1)));
        long id = captures.read("stream");
        CaptureFixture.await(() -> packets() == 1);
        captures.captures.pause(id, true);

        assertThat(captures.captures.remove(id)).isTrue();
        captures.finish();
        assertThat(captures.records()).hasSize(1);
    }

    @Test
    void openFlowsAreShownWithoutTakingThemAway() throws Exception {
        captures.source("stream", ScriptedSource.stream().then(udp(1), udp(2), udp(1)));
        captures.read("stream");
        CaptureFixture.await(() -> packets() == 3);
        List<FlowRecord> shown = captures.captures.flows(10);

        assertThat(shown).extracting(each -> each.number(RecordField.SRC_PORT)).containsExactly(1L, 2L);
        assertThat(captures.captures.flows(1)).hasSize(1);
        captures.captures.stop();
        assertThat(Recorded.of(shown.getFirst()).packets()).as("a copy").isEqualTo(2);
        assertThat(captures.captures.flows(10)).isEmpty();
    }

    @Test
    void openFlowsAreSelectedAndRankedWhereTheyAre() throws Exception {
        captures.source("one", ScriptedSource.stream().then(udp(1), udp(2), udp(2), udp(3)));
        captures.source("two", ScriptedSource.stream().then(udp(4), udp(4), udp(4), udp(5)));
        captures.read("one");
        captures.read("two");
        CaptureFixture.await(() -> packets() == 8);

        ToLongFunction<FlowRecord> size = each -> each.number(RecordField.TOTAL_SRC_PACKETS);
        assertThat(captures.captures.flows(new FlowSelection(2, () -> flow -> true, size)))
                .as("of all workers the largest")
                .extracting(each -> each.number(RecordField.SRC_PORT))
                .containsExactly(4L, 2L);
        assertThat(captures.captures.flows(
                        new FlowSelection(1, () -> flow -> flow.number(RecordField.SRC_PORT) == 3, size)))
                .as("found although others are larger and were seen later")
                .extracting(each -> each.number(RecordField.SRC_PORT))
                .containsExactly(3L);
        assertThatIllegalStateException()
                .isThrownBy(() -> captures.captures.flows(new FlowSelection(
                        1,
                        () -> {
                            throw new UnsupportedOperationException("broken");
                        },
                        size)))
                .withMessageContaining("broken");
        assertThat(captures.captures.flows(10)).as("the workers live on").hasSize(5);
    }

    static Stream<Error> whatAWorkerSurvives() {
        return Stream.of(
                new OutOfMemoryError("Cannot reserve 968 bytes of direct buffer memory"),
                new StackOverflowError(),
                new NoClassDefFoundError("org/example/Filter"),
                new AssertionError("broken"));
    }

    @ParameterizedTest
    @MethodSource("whatAWorkerSurvives")
    void aQuestionThatFailsEndsNoCapture(Error failure) throws Exception {
        ScriptedSource source = ScriptedSource.stream().then(udp(1));
        captures.source("stream", source);
        long id = captures.read("stream");
        CaptureFixture.await(() -> packets() == 1);

        assertThatIllegalStateException()
                .isThrownBy(() -> captures.captures.flows(new FlowSelection(
                        10,
                        () -> flow -> {
                            throw failure;
                        },
                        flow -> 0)))
                .withMessage("the flows cannot be selected: " + failure);
        source.then(udp(2));
        CaptureFixture.await(() -> packets() == 2 || captures.status(id).state().equals("ended"));
        assertThat(captures.status(id).state()).isEqualTo("running");
        assertThat(captures.captures.flows(10)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 10_001, Integer.MAX_VALUE})
    void noMoreFlowsCanBeAskedForThanThereIsMemoryToCopy(int limit) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> captures.captures.flows(limit))
                .withMessage("limit " + limit + ": expected 1 to 10000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FlowSelection(limit, () -> flow -> true, flow -> 0))
                .withMessage("limit " + limit + ": expected 1 to 10000");
    }

    @Test
    void ofCapturesThatHaveEndedTheSumsAreKeptAndHowTheLastOfThemStood() throws Exception {
        int known = 32;
        for (int i = 1; i <= 40; i++) {
            captures.source("file" + i, ScriptedSource.file().then(udp(i), udp(i)));
            captures.read("file" + i);
            captures.captures.awaitEnd();
        }
        captures.source("stream", ScriptedSource.stream().then(udp(1)));
        long running = captures.read("stream");
        CaptureFixture.await(() -> packets() == 81);

        assertThat(captures.captures.status())
                .extracting(CaptureStatus::id)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(running - known, running).boxed().toList());
        captures.captures.stop();
        RunSummary summary = captures.finish();
        assertThat(summary.packetsInFlows()).isEqualTo(81);
        assertThat(summary.flows()).isEqualTo(41);
        assertThat(summary.records()).isEqualTo(41);
        assertThat(summary.dropped()).isEqualTo(41 * 5);
        assertThat(summary.activeFlows()).isZero();
        assertThat(summary.capacity()).isZero();
        assertThat(CaptureFixture.decoder(summary, "udp").forwarded()).isEqualTo(81);
        assertThat(captures.captures.streamed()).isTrue();
    }

    @Test
    void aCaptureThatHasEndedHoldsOnToNothing() throws Exception {
        captures.captures.provider("passing", request -> ScriptedSource.file().then(udp(1)));
        WeakReference<CaptureRequest> held = passing();
        captures.captures.awaitEnd();

        CaptureFixture.await(() -> {
            System.gc();
            return held.refersTo(null);
        });
        assertThat(packets()).isEqualTo(1);
    }

    /** Begins a capture. {@return what its worker was told to read, which nobody else knows} */
    private WeakReference<CaptureRequest> passing() {
        CaptureRequest request = CaptureRequest.of("passing");
        captures.captures.add("passing", List.of(request));
        return new WeakReference<>(request);
    }

    @Test
    void noPacketIsMissingOrCountedTwiceWhileCapturesEnd() throws Exception {
        int files = 200;
        AtomicBoolean done = new AtomicBoolean();
        captures.captures.provider("passing", request -> ScriptedSource.file().then(udp(1)));
        CompletableFuture<List<Long>> reader = CompletableFuture.supplyAsync(() -> {
            List<Long> seen = new ArrayList<>();
            while (!done.get()) {
                seen.add(packets());
            }
            return seen;
        });
        try {
            for (int i = 1; i <= files; i++) {
                passing();
                captures.captures.awaitEnd();
                assertThat(packets()).isEqualTo(i);
            }
        } finally {
            done.set(true);
        }

        assertThat(reader.get()).isSorted().allMatch(each -> each <= files);
    }

    @Test
    void capturesRunSideBySide() throws Exception {
        for (int i = 0; i < 4; i++) {
            captures.source("file" + i, ScriptedSource.file().then(udp(i + 1)));
            captures.read("file" + i);
        }
        RunSummary summary = captures.finish();

        assertThat(summary.packets()).isEqualTo(4);
        assertThat(captures.records()).hasSize(4);
        assertThat(captures.captures.status()).hasSize(4);
    }
}
