package org.ocellus.engine.capture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.ocellus.engine.fixture.FlowFixture;
import org.ocellus.engine.fixture.NativePacket;
import org.ocellus.spi.capture.CaptureException;
import org.ocellus.spi.capture.CaptureSource;
import org.ocellus.spi.capture.PacketBatch;
import org.ocellus.testkit.PacketBuilder;

/** Hands out packets as a test says: one read, one group. */
final class ScriptedSource implements CaptureSource {
    private final Deque<List<NativePacket>> groups = new ArrayDeque<>();
    private final List<NativePacket> handedOut = new ArrayList<>();
    private final boolean streaming;
    private @Nullable CaptureException failure;
    private long nanos = FlowFixture.BEGIN;
    private Runnable whenClosed = () -> {};
    private boolean live;
    private boolean closed;

    private ScriptedSource(boolean streaming) {
        this.streaming = streaming;
    }

    /** {@return a source that ends behind its packets} */
    static ScriptedSource file() {
        return new ScriptedSource(false);
    }

    /** {@return a source that goes quiet behind its packets, until it is closed} */
    static ScriptedSource stream() {
        return new ScriptedSource(true);
    }

    /** Loses packets if it is not read in time. */
    ScriptedSource losing() {
        live = true;
        return this;
    }

    /** Has more packets, seen a millisecond after one another. */
    synchronized ScriptedSource then(PacketBuilder... packets) {
        return thenNative(List.of(packets).stream().map(NativePacket::of).toList());
    }

    synchronized ScriptedSource thenNative(List<NativePacket> packets) {
        groups.add(packets);
        notifyAll();
        return this;
    }

    /** Begins at another time. */
    ScriptedSource at(double seconds) {
        nanos = FlowFixture.time(seconds);
        return this;
    }

    /** Fails behind its packets. */
    ScriptedSource thenFail(String message) {
        failure = new CaptureException("input", 24, message);
        return this;
    }

    /** Does something when it is closed. */
    ScriptedSource whenClosed(Runnable action) {
        whenClosed = action;
        return this;
    }

    synchronized boolean closed() {
        return closed;
    }

    @Override
    public synchronized Progress read(PacketBatch batch, long timeoutNanos) throws CaptureException {
        List<NativePacket> group = groups.poll();
        if (group == null && streaming && !closed) {
            pause(timeoutNanos);
            group = groups.poll();
        }
        if (group != null) {
            group.forEach(each -> add(batch, each));
            return Progress.PACKETS;
        }
        if (failure != null) {
            throw failure;
        }
        return streaming && !closed ? Progress.NOTHING_YET : Progress.END;
    }

    private void pause(long timeoutNanos) {
        try {
            TimeUnit.NANOSECONDS.timedWait(this, timeoutNanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void add(PacketBatch batch, NativePacket packet) {
        handedOut.add(packet); // keeps its memory
        nanos += TimeUnit.MILLISECONDS.toNanos(1);
        batch.add(packet.memory(), 0, packet.captured(), packet.wire(), nanos, packet.linkType());
    }

    @Override
    public boolean live() {
        return live;
    }

    @Override
    public boolean streaming() {
        return streaming;
    }

    @Override
    public long dropped() {
        return 5;
    }

    @Override
    public synchronized void close() {
        closed = true;
        whenClosed.run();
        notifyAll();
    }
}
