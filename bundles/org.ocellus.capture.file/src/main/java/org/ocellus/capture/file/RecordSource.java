package org.ocellus.capture.file;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.ocellus.spi.capture.CaptureException;
import org.ocellus.spi.capture.CaptureSource;
import org.ocellus.spi.capture.PacketBatch;

/**
 * A capture in a file or stream: fills the window from the input, and batches from the window.
 *
 * <p>Bytes are moved only while the batch is empty, that is at the start of a call, because packets stay valid until
 * then. Damage is kept until the packets before it have been handed out.
 */
final class RecordSource implements CaptureSource {
    private final String name;
    private final ByteInput input;
    private final ByteWindow window;
    private @Nullable RecordReader reader;
    private @Nullable CaptureException failure;
    private volatile boolean closed;

    /**
     * Reads an input.
     *
     * @param name the input as the user named it
     * @param input its bytes
     * @param windowSize bytes to read at a time
     */
    RecordSource(String name, ByteInput input, long windowSize) {
        this.name = name;
        this.input = input;
        window = new ByteWindow(name, input, windowSize);
    }

    /**
     * Reads as much as the format needs to be known, so that a file that is no capture is refused when it is opened. Of
     * a stream nothing is known before somebody writes.
     */
    void detectFormat() throws CaptureException {
        while (reader == null) {
            int count = fill(window.available() + 1, 0);
            reader = FormatDetector.detect(window, count == ByteInput.END);
        }
    }

    @Override
    public Progress read(PacketBatch batch, long timeoutNanos) throws CaptureException {
        if (failure != null) {
            throw failure;
        }
        long start = System.nanoTime();
        long left = timeoutNanos;
        while (!closed) {
            long needed = readRecords(batch);
            if (batch.size() > 0) {
                return Progress.PACKETS;
            }
            int count = fill(needed, left);
            if (count == ByteInput.END) {
                return end(needed);
            }
            if (count == 0) {
                return Progress.NOTHING_YET;
            }
            left = Math.max(0, timeoutNanos - (System.nanoTime() - start));
        }
        return Progress.END;
    }

    /** {@return bytes that must be in the window before this is of use again} */
    private long readRecords(PacketBatch batch) throws CaptureException {
        try {
            if (reader == null) {
                reader = FormatDetector.detect(window, false);
            }
            return reader == null ? window.available() + 1 : reader.read(window, batch);
        } catch (CaptureException e) {
            failure = e;
            if (batch.size() == 0) {
                throw e;
            }
            return 0;
        }
    }

    private int fill(long needed, long timeoutNanos) throws CaptureException {
        try {
            return window.fill(needed, timeoutNanos);
        } catch (IOException e) {
            if (closed) {
                return ByteInput.END;
            }
            throw fail(unreadable(e));
        }
    }

    /** Damage in the compressed data, a failing disk, a pipe that cannot be opened: the exception's own words say it. */
    private CaptureException unreadable(IOException cause) {
        CaptureException exception = window.damage(window.limit(), IoReason.of(cause));
        exception.initCause(cause);
        return exception;
    }

    private Progress end(long needed) throws CaptureException {
        if (closed) {
            return Progress.END;
        }
        if (reader == null) {
            try {
                reader = FormatDetector.detect(window, true);
            } catch (CaptureException e) {
                throw fail(e);
            }
        }
        RecordReader known = reader;
        if (known == null || window.available() == 0) {
            return Progress.END;
        }
        String part = needed <= known.headerLength() ? " header" : "";
        throw fail(window.damage(
                window.position(),
                "truncated " + known.recordName() + part + ": " + needed + " bytes expected, the input ends after "
                        + window.available()));
    }

    private CaptureException fail(CaptureException exception) {
        failure = exception;
        return exception;
    }

    @Override
    public long linkTypeOffset(int linkType) {
        return reader == null ? -1 : reader.linkTypeOffset(linkType);
    }

    @Override
    public boolean live() {
        return false;
    }

    @Override
    public boolean streaming() {
        return input.streaming();
    }

    @Override
    public void close() {
        closed = true;
        input.close();
    }

    @Override
    public String toString() {
        return name;
    }
}
