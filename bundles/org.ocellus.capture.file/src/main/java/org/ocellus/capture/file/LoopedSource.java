package org.ocellus.capture.file;

import org.ocellus.spi.capture.CaptureException;
import org.ocellus.spi.capture.CaptureSource;
import org.ocellus.spi.capture.PacketBatch;

/**
 * Starts a capture again at its end. Each round's timestamps are moved behind those of the round before by what the
 * first round lasted and the mean distance of its packets, so that time never jumps back and the rate stays the same.
 */
final class LoopedSource implements CaptureSource {
    /** Rounds that never end. */
    static final long ENDLESS = Long.MAX_VALUE;

    /** Opens the capture anew. */
    @FunctionalInterface
    interface Opener {
        /** {@return a source at the first packet} */
        CaptureSource open() throws CaptureException;
    }

    private final Opener opener;
    private final HeldPackets held = new HeldPackets();
    private long roundsLeft;
    private CaptureSource source;
    private boolean closed;

    private boolean firstRound = true;
    private long packets;
    private long earliest = Long.MAX_VALUE;
    private long latest = Long.MIN_VALUE;
    private long period;
    private long shift;

    /**
     * Opens the first round.
     *
     * @param opener opens each round
     * @param rounds how many, from 1
     */
    LoopedSource(Opener opener, long rounds) throws CaptureException {
        this.opener = opener;
        roundsLeft = rounds;
        source = opener.open();
    }

    @Override
    public Progress read(PacketBatch batch, long timeoutNanos) throws CaptureException {
        while (held.isEmpty()) {
            Progress progress = held.refill(source, timeoutNanos);
            if (progress == Progress.NOTHING_YET || (progress == Progress.END && !startRound())) {
                return progress;
            }
        }
        while (!held.isEmpty() && !batch.isFull()) {
            long time = held.timestamp();
            if (firstRound) {
                measure(time);
            }
            held.moveTo(batch, time + shift);
        }
        return Progress.PACKETS;
    }

    private void measure(long time) {
        packets++;
        earliest = Math.min(earliest, time);
        latest = Math.max(latest, time);
    }

    /** {@return whether there is a further round; a capture without packets has one only} */
    private boolean startRound() throws CaptureException {
        roundsLeft--;
        if (roundsLeft == 0 || packets == 0 || isClosed()) {
            return false;
        }
        if (firstRound) {
            firstRound = false;
            long span = latest - earliest;
            period = span + Math.max(1, span / Math.max(1, packets - 1));
        }
        shift += period;
        return replace(opener.open());
    }

    private synchronized boolean replace(CaptureSource next) {
        source.close();
        source = next;
        if (closed) {
            source.close();
        }
        return !closed;
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    @Override
    public long linkTypeOffset(int linkType) {
        return source.linkTypeOffset(linkType);
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
    public synchronized void close() {
        closed = true;
        source.close();
    }

    @Override
    public String toString() {
        return source.toString();
    }
}
