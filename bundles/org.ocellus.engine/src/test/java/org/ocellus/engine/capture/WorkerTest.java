package org.ocellus.engine.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ocellus.engine.fixture.NativePacket;
import org.ocellus.engine.fixture.Recorded;
import org.ocellus.engine.fixture.TestDecoders;
import org.ocellus.engine.flow.FlowSettings;
import org.ocellus.spi.capture.CaptureException;
import org.ocellus.spi.capture.CaptureSource;
import org.ocellus.spi.capture.PacketBatch;
import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.ocellus.spi.output.FlowSink;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.RunSummary;
import org.ocellus.testkit.Packet;
import org.ocellus.testkit.PacketBuilder;

/** One thread, one table; decoders come and go between its batches. */
@Timeout(120)
final class WorkerTest {
    private static final int EXCHANGES = 200;

    private final CaptureFixture captures =
            new CaptureFixture(FlowSettings.ofSeconds(10_000, 60, 300, 60, 2, 0.2, 30, 60));

    @AfterEach
    void close() {
        captures.close();
    }

    @Test
    void recordsAppearWhileTheSourceIsQuiet() throws Exception {
        captures.source(
                "stream", ScriptedSource.stream().then(Packet.ethernet().ipv4().udp(1, 2)));
        captures.read("stream");

        CaptureFixture.await(() -> !captures.records().isEmpty());
        assertThat(captures.records()).extracting(Recorded::cause).containsExactly("idle");
        CaptureFixture.await(() -> captures.captures.summary().activeFlows() == 0);
    }

    @Test
    void otherSettingsHoldForCapturesThatRun() throws Exception {
        captures.source(
                "stream", ScriptedSource.stream().then(Packet.ethernet().ipv4().tcp(1, 2, "S")));
        captures.read("stream");
        CaptureFixture.await(() -> captures.captures.summary().packets() == 1);

        captures.captures.settings(FlowSettings.ofSeconds(10_000, 60, 300, 0.1, 2, 60, 30, 60));

        CaptureFixture.await(() -> !captures.records().isEmpty());
        assertThat(captures.records()).extracting(Recorded::cause).containsExactly("idle");
    }

    @Test
    void timeStandsStillWhileAFileIsRead() throws Exception {
        captures.source("file", new SlowFile());
        captures.read("file");
        captures.finish();

        assertThat(captures.records()).extracting(Recorded::packets).containsExactly(2L);
    }

    /** A file that takes its time between two packets that were seen together. */
    private static final class SlowFile implements CaptureSource {
        private final NativePacket packet =
                NativePacket.of(Packet.ethernet().ipv4().udp(1, 2));
        private int reads;

        @Override
        public Progress read(PacketBatch batch, long timeoutNanos) throws CaptureException {
            reads++;
            if (reads == 1 || reads == 8) {
                batch.add(packet.memory(), 0, packet.captured(), packet.wire(), reads, packet.linkType());
                return Progress.PACKETS;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new CaptureException("slow", "interrupted");
            }
            return reads < 8 ? Progress.NOTHING_YET : Progress.END;
        }

        @Override
        public boolean live() {
            return false;
        }

        @Override
        public boolean streaming() {
            return false;
        }

        @Override
        public void close() {}
    }

    /** Packets without end, until it is closed. */
    private static final class Endless implements CaptureSource {
        private final List<NativePacket> packets = new ArrayList<>();
        private final AtomicLong handedOut = new AtomicLong();
        private long nanos = 1_700_000_000_000_000_000L;
        private volatile boolean closed;

        Endless() {
            for (int i = 0; i < 100; i++) {
                packets.add(NativePacket.of(Packet.ethernet()
                        .ipv4()
                        .udp(1000, 4789)
                        .vxlan(5)
                        .with(Packet.ethernet()
                                .ipv4("192.168.0.1", "192.168.0.2")
                                .udp(i + 1, 53))));
            }
        }

        @Override
        public Progress read(PacketBatch batch, long timeoutNanos) {
            if (closed) {
                return Progress.END;
            }
            for (NativePacket each : packets) {
                batch.add(each.memory(), 0, each.captured(), each.wire(), nanos += 10_000, each.linkType());
            }
            handedOut.addAndGet(packets.size());
            return Progress.PACKETS;
        }

        @Override
        public boolean live() {
            return false;
        }

        @Override
        public boolean streaming() {
            return true;
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    /** A decoder that notes whether it is called behind its removal. */
    private static final class Guarded implements Decoder {
        private final Decoder vxlan = TestDecoders.vxlan();
        private final AtomicLong calls = new AtomicLong();
        private final AtomicBoolean gone = new AtomicBoolean();
        private volatile boolean calledWhileGone;

        @Override
        public Outcome decode(Layer layer) {
            if (gone.get()) {
                calledWhileGone = true;
            }
            calls.incrementAndGet();
            return vxlan.decode(layer);
        }
    }

    @Test
    void decodersAreExchangedWhilePacketsFlowAndNoneIsLost() throws Exception {
        Endless source = new Endless();
        captures.source("endless", source);
        long id = captures.read("endless");
        List<Guarded> all = new ArrayList<>();
        for (int i = 0; i < EXCHANGES; i++) {
            Guarded decoder = new Guarded();
            all.add(decoder);
            captures.registry.put("vxlan", decoder, i + 1, Map.of("ocellus.udpPort", 4789), "test", "1", 1);
            CaptureFixture.await(() -> decoder.calls.get() > 0);
            captures.registry.remove(i + 1);
            decoder.gone.set(true);
        }
        captures.captures.remove(id);
        RunSummary summary = captures.finish();

        assertThat(all).noneMatch(each -> each.calledWhileGone);
        assertThat(summary.packets()).isEqualTo(source.handedOut.get());
        assertThat(summary.packetsUndecodable()).isZero();
        assertThat(summary.packetsInFlows()).isEqualTo(summary.packets());
        long recorded = captures.records().stream()
                .filter(Recorded::isFlow)
                .mapToLong(Recorded::packets)
                .sum();
        assertThat(recorded).isEqualTo(summary.packets());
        assertThat(CaptureFixture.decoder(summary, "vxlan").forwarded())
                .isEqualTo(all.stream().mapToLong(each -> each.calls.get()).sum());
    }

    @Test
    void aDecoderThatThrowsIsQuarantinedAndEveryPacketAccounted() throws Exception {
        ScriptedSource source = ScriptedSource.file();
        for (int i = 0; i < 100; i++) {
            source.then(Packet.ethernet().ipv4().udp(1000, 4789).vxlan(5).payload(20));
        }
        captures.registry.put(
                "broken",
                layer -> {
                    throw new IllegalStateException("broken");
                },
                1,
                Map.of("ocellus.udpPort", 4789),
                "test",
                "1",
                1);
        captures.source("file", source);
        captures.read("file");
        RunSummary summary = captures.finish();

        assertThat(CaptureFixture.decoder(summary, "broken").faults()).isEqualTo(16);
        assertThat(captures.registry
                        .status(captures.captures::decoder)
                        .getFirst()
                        .quarantined())
                .isTrue();
        assertThat(captures.records()).extracting(Recorded::packets).containsExactly(100L);
        assertThat(summary.malformed()).isEqualTo(16);
    }

    @Test
    void aDecoderCanLeaveWhileAnOutputHoldsTheWorkerUp() throws Exception {
        Semaphore gate = new Semaphore(0);
        try (CaptureFixture tiny = new CaptureFixture(FlowSettings.ofSeconds(1, 60, 300, 60, 2, 60, 30, 60))) {
            tiny.outputs.provider("stuck", target -> new StuckSink(gate));
            tiny.outputs.add("stuck:x");
            Guarded decoder = new Guarded();
            tiny.registry.put("vxlan", decoder, 1, Map.of("ocellus.udpPort", 4789), "test", "1", 1);
            tiny.source("endless", new Endless());
            tiny.read("endless");
            long calls;
            do { // until it stands still
                calls = decoder.calls.get();
                Thread.sleep(100);
            } while (calls == 0 || calls != decoder.calls.get());

            tiny.registry.remove(1); // gives up behind ten seconds, and that is logged
            assertThat(tiny.registry.grace().await(60, TimeUnit.SECONDS))
                    .as("no worker is waited for")
                    .isTrue();
            decoder.gone.set(true);
            gate.release(Integer.MAX_VALUE);
            tiny.captures.stop();
            assertThat(decoder.calledWhileGone).isFalse();
        }
    }

    @Test
    void theLastFlowsOfLiveCaptureAreAllWrittenAlthoughTheyComeAtOnce() throws Exception {
        int flows = 20_000; // more than the queue of an output holds
        int aRead = 250;
        AtomicLong written = new AtomicLong();
        try (CaptureFixture one = new CaptureFixture()) {
            one.outputs.provider("slow", target -> new SlowSink(written));
            one.outputs.add("slow:x");
            ScriptedSource live = ScriptedSource.file().losing();
            for (int first = 1; first <= flows; first += aRead) {
                live.then(IntStream.range(first, first + aRead)
                        .mapToObj(port -> Packet.ethernet().ipv4().udp(port, 53))
                        .toArray(PacketBuilder[]::new));
            }
            one.source("live", live);
            one.read("live");
            one.finish();
        }

        assertThat(written).hasValue(flows);
    }

    /** Takes a second for its first record. */
    private record SlowSink(AtomicLong written) implements FlowSink {
        @Override
        public void write(FlowRecord flow) {
            if (written.incrementAndGet() == 1) {
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void summary(RunSummary summary) {}

        @Override
        public void close() {}
    }

    /** Takes no record until its gate opens. */
    private record StuckSink(Semaphore gate) implements FlowSink {
        @Override
        public void write(FlowRecord flow) {
            gate.acquireUninterruptibly();
        }

        @Override
        public void flush() {}

        @Override
        public void summary(RunSummary summary) {}

        @Override
        public void close() {}
    }
}
