package org.ocellus.capture.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A pipe, or anything else that may keep its reader waiting. A thread of its own opens and reads it, so that the wait
 * for bytes can end after a while, or because the input is closed.
 *
 * <p>Bytes pass through a ring of fixed size: the pump waits when it is full, which slows the writer, and the reader
 * waits when it is empty. The lock guards positions only; bytes are copied outside of it.
 */
final class StreamPump implements ByteInput {
    /** Bytes between pump and reader, 256 KiB: four times what Linux keeps in a pipe. */
    private static final int RING = 256 * 1024;

    /** A stream that may block even while it is opened. */
    interface Opener extends Closeable {
        /** {@return the stream, decompressed; called by the pump thread} */
        InputStream open() throws IOException;

        /** Ends an {@link #open} or a read that waits, from another thread. */
        @Override
        void close() throws IOException;
    }

    private final Opener opener;
    private final byte[] ring = new byte[RING];
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long written;
    private long taken;
    private boolean ended;
    private boolean closed;
    private @Nullable IOException failure;

    /**
     * Starts the thread.
     *
     * @param name what is read, for the name of the thread
     * @param opener opens it
     */
    StreamPump(String name, Opener opener) {
        this.opener = opener;
        Thread.ofPlatform().daemon().name("ocellus-read " + name).start(this::pump);
    }

    @Override
    public int read(ByteBuffer target, long timeoutNanos) throws IOException {
        int available = awaitBytes(timeoutNanos);
        if (available <= 0) {
            return available;
        }
        int from = (int) (taken % RING);
        int count = Math.min(Math.min(available, target.remaining()), RING - from);
        target.put(ring, from, count);
        lock.lock();
        try {
            taken += count;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        return count;
    }

    private int awaitBytes(long timeoutNanos) throws IOException {
        lock.lock();
        try {
            long left = timeoutNanos;
            while (written == taken && !ended && !closed) {
                if (left <= 0) {
                    return 0;
                }
                left = changed.awaitNanos(left);
            }
            if (closed || written == taken) {
                return finish();
            }
            return (int) (written - taken);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw interrupted(e);
        } finally {
            lock.unlock();
        }
    }

    private int finish() throws IOException {
        if (failure != null && !closed) {
            throw failure;
        }
        return END;
    }

    private static InterruptedIOException interrupted(InterruptedException cause) {
        InterruptedIOException exception = new InterruptedIOException("interrupted while waiting");
        exception.initCause(cause);
        return exception;
    }

    private void pump() {
        IOException problem = null;
        try (InputStream stream = opener.open()) {
            copy(stream);
        } catch (IOException e) {
            problem = e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            problem = interrupted(e);
        } catch (RuntimeException | Error e) {
            // Must not pass for the end of the data, and there is nobody above this thread to tell.
            problem = new IOException(e.toString(), e);
        } finally {
            end(problem);
        }
    }

    private void copy(InputStream stream) throws IOException, InterruptedException {
        int room;
        while ((room = awaitRoom()) > 0) {
            int to = (int) (written % RING);
            int count = stream.read(ring, to, Math.min(room, RING - to));
            if (count < 0) {
                return;
            }
            lock.lock();
            try {
                written += count;
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    /** {@return bytes that may be written, or 0 if the input was closed} */
    private int awaitRoom() throws InterruptedException {
        lock.lock();
        try {
            while (written - taken == RING && !closed) {
                changed.await();
            }
            return closed ? 0 : RING - (int) (written - taken);
        } finally {
            lock.unlock();
        }
    }

    private void end(@Nullable IOException problem) {
        lock.lock();
        try {
            ended = true;
            failure = problem;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean streaming() {
        return true;
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        Quietly.close(opener);
    }
}
