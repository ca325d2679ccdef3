package org.ocellus.capture.file;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.ocellus.spi.capture.CaptureException;
import org.ocellus.spi.capture.CaptureSource;
import org.ocellus.spi.capture.PacketBatch;

/**
 * Hands packets out when they are due: as far apart as they were captured, or faster by a factor. Time begins with the
 * first packet; one that is older than its predecessor is due at once. Nothing is lost by a slow reader.
 */
final class PacedSource implements CaptureSource {
    private final CaptureSource source;
    private final double factor;
    private final HeldPackets held = new HeldPackets();
    private final CountDownLatch closed = new CountDownLatch(1);
    private boolean started;
    private long firstTimestamp;
    private long startNanos;

    /**
     * Paces a source.
     *
     * @param source hands packets out as fast as it can; closed with this one
     * @param factor how many times faster than captured, more than 0
     */
    PacedSource(CaptureSource source, double factor) {
        this.source = source;
        this.factor = factor;
    }

    @Override
    public Progress read(PacketBatch batch, long timeoutNanos) throws CaptureException {
        long start = System.nanoTime();
        if (held.isEmpty()) {
            Progress progress = held.refill(source, timeoutNanos);
            if (progress != Progress.PACKETS) {
                return progress;
            }
        }
        if (!started) {
            started = true;
            firstTimestamp = held.timestamp();
            startNanos = System.nanoTime();
        }
        if (awaitDue(timeoutNanos - (System.nanoTime() - start))) {
            return Progress.END;
        }
        long elapsed = System.nanoTime() - startNanos;
        while (!held.isEmpty() && !batch.isFull() && dueAfter() <= elapsed) {
            held.moveTo(batch, held.timestamp());
        }
        return batch.size() > 0 ? Progress.PACKETS : Progress.NOTHING_YET;
    }

    /** {@return after how many nanoseconds from the start the next packet is due} */
    private long dueAfter() {
        return (long) ((held.timestamp() - firstTimestamp) / factor);
    }

    /** {@return whether the source was closed while waiting} */
    private boolean awaitDue(long timeoutNanos) throws CaptureException {
        long untilDue = dueAfter() - (System.nanoTime() - startNanos);
        try {
            return closed.await(Math.min(untilDue, timeoutNanos), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            CaptureException exception = new CaptureException(source.toString(), "interrupted while waiting");
            exception.initCause(e);
            throw exception;
        }
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
        return true;
    }

    @Override
    public void close() {
        closed.countDown();
        source.close();
    }

    @Override
    public String toString() {
        return source.toString();
    }
}
