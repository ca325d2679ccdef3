package org.ocellus.itests.framework.sensor;

import java.util.concurrent.atomic.AtomicLong;
import org.ocellus.spi.capture.CaptureException;
import org.ocellus.spi.capture.CaptureProvider;
import org.ocellus.spi.capture.CaptureRequest;
import org.ocellus.spi.capture.CaptureSource;
import org.ocellus.spi.capture.PacketBatch;

/** Captures from files with a count of its own of the packets that were handed to the sensor. */
final class CountedCapture implements CaptureProvider {
    static final String KIND = "counted";

    private final CaptureProvider files;
    private final AtomicLong packets = new AtomicLong();

    CountedCapture(CaptureProvider files) {
        this.files = files;
    }

    long packets() {
        return packets.get();
    }

    @Override
    public CaptureSource open(CaptureRequest request) throws CaptureException {
        return new Counted(files.open(request));
    }

    private final class Counted implements CaptureSource {
        private final CaptureSource source;

        Counted(CaptureSource source) {
            this.source = source;
        }

        @Override
        public Progress read(PacketBatch batch, long timeoutNanos) throws CaptureException {
            Progress progress = source.read(batch, timeoutNanos);
            packets.addAndGet(batch.size());
            return progress;
        }

        @Override
        public boolean live() {
            return source.live();
        }

        @Override
        public boolean streaming() {
            return source.streaming();
        }

        @Override
        public void close() {
            source.close();
        }
    }
}
