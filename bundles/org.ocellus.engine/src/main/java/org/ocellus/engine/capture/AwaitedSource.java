package org.ocellus.engine.capture;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.ocellus.spi.capture.CaptureException;
import org.ocellus.spi.capture.CaptureSource;
import org.ocellus.spi.capture.PacketBatch;

/** One share of the packets of an interface that is not there yet: brings none, and once it is there, those of its source. */
final class AwaitedSource implements CaptureSource {
    private final AwaitedInterface awaited;
    private final int place;
    private volatile @Nullable CaptureSource source;
    private volatile boolean stopped;

    /**
     * Makes a source that waits.
     *
     * @param awaited what for
     * @param place which of the sources is this one's, from 0
     */
    AwaitedSource(AwaitedInterface awaited, int place) {
        this.awaited = awaited;
        this.place = place;
    }

    @Override
    public Progress read(PacketBatch batch, long timeoutNanos) throws CaptureException {
        CaptureSource reading = source;
        if (reading != null) {
            return reading.read(batch, timeoutNanos);
        }
        if (stopped) {
            return Progress.END;
        }
        Optional<List<CaptureSource>> found = awaited.look();
        if (found.isEmpty()) {
            pause(timeoutNanos);
        } else {
            take(found.get());
        }
        return stopped ? Progress.END : Progress.NOTHING_YET;
    }

    private synchronized void pause(long nanos) {
        if (!stopped && nanos > 0) {
            try {
                TimeUnit.NANOSECONDS.timedWait(this, nanos);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Ends if the interface cannot be shared by so many. */
    private synchronized void take(List<CaptureSource> found) {
        if (place >= found.size()) {
            stopped = true;
        } else if (!stopped) {
            source = found.get(place);
        }
    }

    @Override
    public boolean live() {
        return true;
    }

    @Override
    public boolean streaming() {
        return true;
    }

    @Override
    public long dropped() {
        CaptureSource reading = source;
        return reading == null ? 0 : reading.dropped();
    }

    @Override
    public String interfaceName() {
        return awaited.name();
    }

    /** Said by one of those that wait for the same. */
    @Override
    public String interruption() {
        CaptureSource reading = source;
        if (reading != null) {
            return reading.interruption();
        }
        return place > 0 || stopped ? "" : "no such interface; it is waited for";
    }

    @Override
    public synchronized void stop() {
        stopped = true;
        CaptureSource reading = source;
        if (reading != null) {
            reading.stop();
        }
        notifyAll();
    }

    @Override
    public synchronized void close() {
        stopped = true;
        awaited.leave(place);
        notifyAll();
    }
}
