package org.ocellus.capture.pcap;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.ocellus.spi.capture.CaptureException;
import org.ocellus.spi.capture.CaptureSource;
import org.ocellus.spi.capture.InterfaceOptions;
import org.ocellus.spi.capture.PacketBatch;
import org.pcap4j.core.PcapNativeException;

/**
 * The packets of an interface. While it is gone or switched off, it is opened anew once a second, for which the right to capture
 * is needed again.
 */
final class PcapSource implements CaptureSource {
    private static final long RETRY = TimeUnit.SECONDS.toNanos(1);

    private final String name;
    private final String filter;
    private final InterfaceOptions options;
    private final WakeUp wakeUp = new WakeUp();

    /** Guards {@link #open} against being used behind its end. */
    private final Object lock = new Object();

    private @Nullable OpenInterface open;
    private long droppedBefore;
    private long nextTry;
    private volatile boolean stopped;
    private volatile String interruption = "";

    private PcapSource(String name, String filter, InterfaceOptions options) {
        this.name = name;
        this.filter = filter;
        this.options = options;
    }

    /**
     * Opens an interface, or begins to wait for one that is switched off.
     *
     * @throws CaptureException if there is none, or it must not be opened
     */
    static PcapSource open(String name, String filter, InterfaceOptions options) throws CaptureException {
        PcapSource source = new PcapSource(name, filter, options);
        boolean ready = false;
        try {
            source.openAnew();
            ready = true;
            return source;
        } catch (PcapNativeException e) {
            ready = PcapFailure.down(e);
            if (ready) {
                source.waitFor("is down; it is waited for");
                return source;
            }
            throw PcapFailure.of(name, e);
        } finally {
            if (!ready) {
                source.close();
            }
        }
    }

    private OpenInterface openAnew() throws PcapNativeException, CaptureException {
        OpenInterface made = OpenInterface.open(name, filter, options);
        synchronized (lock) {
            open = made;
        }
        interruption = "";
        return made;
    }

    private void waitFor(String why) {
        interruption = why;
        nextTry = System.nanoTime() + RETRY;
    }

    @Override
    public Progress read(PacketBatch batch, long timeoutNanos) throws CaptureException {
        long start = System.nanoTime();
        long left = timeoutNanos;
        while (!stopped) {
            OpenInterface reading = open == null ? reopen(left) : open;
            if (reading != null) {
                if (!reading.read(batch) && batch.size() == 0 && !stopped) {
                    lost(reading);
                } else if (batch.size() > 0) {
                    return Progress.PACKETS;
                } else if (reading.hasDescriptor() && left > 0) {
                    wakeUp.await(reading.descriptor(), left);
                }
            }
            if (left <= 0) {
                return Progress.NOTHING_YET;
            }
            left = timeoutNanos - (System.nanoTime() - start);
        }
        return Progress.END;
    }

    /** The interface brings no more packets: it is closed, and looked for from now on. */
    private void lost(OpenInterface broken) {
        String why = broken.failure();
        synchronized (lock) {
            droppedBefore += broken.dropped();
            open = null;
            broken.close();
        }
        waitFor("is gone (" + why + "); it is waited for");
    }

    /** {@return the interface if it is there again} Otherwise some time has passed, no more than was given. */
    private @Nullable OpenInterface reopen(long nanos) throws CaptureException {
        long wait = Math.min(nanos, nextTry - System.nanoTime());
        if (wait > 0 && (wakeUp.await(wait) || wait == nanos)) {
            return null;
        }
        try {
            return openAnew();
        } catch (PcapNativeException e) {
            if (!PcapFailure.absent(e)) {
                throw PcapFailure.of(name, e);
            }
            waitFor(interruption);
            return null;
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
    public String interfaceName() {
        return name;
    }

    @Override
    public String interruption() {
        return interruption;
    }

    @Override
    public long dropped() {
        synchronized (lock) {
            return droppedBefore + (open == null ? 0 : open.dropped());
        }
    }

    @Override
    public void stop() {
        stopped = true;
        wakeUp.signal();
        synchronized (lock) {
            if (open != null && !open.hasDescriptor()) {
                open.breakLoop();
            }
        }
    }

    @Override
    public void close() {
        stopped = true;
        synchronized (lock) {
            if (open != null) {
                droppedBefore += open.dropped();
                open.close();
                open = null;
            }
        }
        wakeUp.close();
    }
}
