package org.ocellus.shell.remote;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.ocellus.launch.audit.Actor;
import org.ocellus.launch.shell.ShellSession;
import org.ocellus.launch.shell.ShellSessions;
import org.ocellus.launch.shell.wire.Frame;
import org.ocellus.launch.shell.wire.FrameChannel;
import org.ocellus.launch.shell.wire.FrameKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client. Three virtual threads: one reads frames, one runs the command, and one writes frames, so that a command can be
 * interrupted while it waits for a client that does not read.
 */
final class SocketSession {
    /** The most octets of a frame from a client. */
    static final int LONGEST_FRAME = 1 << 16;

    private static final Logger LOG = LoggerFactory.getLogger(SocketSession.class);
    private static final int QUEUED_FRAMES = 32;

    /** How long a client may not read what it asked for. */
    private static final long STALLED_NANOS = TimeUnit.SECONDS.toNanos(30);

    /** How long a client may connect without saying anything at all. */
    private static final long GREETING_NANOS = TimeUnit.SECONDS.toNanos(10);

    private static final long PATIENCE_MILLIS = 200;

    private final FrameChannel frames;
    private final ShellSession shell;
    private final BlockingQueue<Frame> outgoing = new ArrayBlockingQueue<>(QUEUED_FRAMES);
    private final Thread writer =
            Thread.ofVirtual().name("ocellus-shell-writer").unstarted(this::write);
    private volatile @Nullable Thread command;
    private volatile long lastUse = System.nanoTime();
    private volatile long writingSince;
    private volatile boolean greeted;
    private volatile boolean ended;

    SocketSession(FrameChannel frames, Actor actor, ShellSessions sessions) {
        this.frames = frames;
        shell = sessions.open(actor, new FrameOutput(FrameKind.OUTPUT), new FrameOutput(FrameKind.ERRORS));
    }

    /** Serves the client until it leaves. */
    void run() throws IOException {
        writer.start();
        try {
            @Nullable Frame frame = frames.read();
            while (frame != null) {
                lastUse = System.nanoTime();
                greeted = true;
                take(frame);
                frame = frames.read();
            }
        } finally {
            end();
        }
    }

    private void take(Frame frame) throws IOException {
        switch (frame.kind()) {
            case EXECUTE -> execute(frame.text());
            case INTERRUPT -> interrupt();
            case WINDOW -> shell.window(frame.number(0), frame.number(Short.BYTES));
            case COMPLETE -> send(Frame.of(FrameKind.CANDIDATES, shell.complete(frame.words())));
            default -> throw new IOException("a client sent a frame of kind " + frame.kind());
        }
    }

    private synchronized void execute(String line) throws IOException {
        if (command != null) {
            throw new IOException("a client gave a command while another was running");
        }
        command = Thread.ofVirtual().name("ocellus-shell-command").start(() -> {
            boolean succeeded = shell.execute(line);
            finished();
            send(Frame.result(succeeded ? 0 : 1, shell.leaving()));
        });
    }

    /** From here on no interrupt is for this command, and one that came late is forgotten. */
    private synchronized void finished() {
        command = null;
        lastUse = System.nanoTime();
        Thread.interrupted();
    }

    private synchronized void interrupt() {
        if (command != null) {
            command.interrupt();
        }
    }

    private void send(Frame frame) {
        try {
            put(frame);
        } catch (IOException e) {
            LOG.debug("A client is gone: {}", e.toString());
        }
    }

    /** Waits while the client does not read; an interrupt ends the wait. */
    private void put(Frame frame) throws IOException {
        try {
            while (!outgoing.offer(frame, PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                if (ended) {
                    throw new IOException("the session has ended");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private void write() {
        try {
            while (true) {
                Frame frame = outgoing.take();
                writingSince = System.nanoTime();
                frames.write(frame);
                writingSince = 0;
                if (frame.kind() == FrameKind.GOODBYE) {
                    close();
                    return;
                }
            }
        } catch (InterruptedException | IOException e) {
            close();
        }
    }

    /**
     * Hangs up on a client that does not read what it asked for, or that asks for nothing.
     *
     * @param now as {@link System#nanoTime}
     * @param idleNanos how long a client may be silent
     */
    void inspect(long now, long idleNanos) {
        long since = writingSince;
        long silence = now - lastUse;
        if (since != 0 && now - since > STALLED_NANOS) {
            LOG.warn("A client of the shell does not read what it asked for; its session is ended");
            close();
        } else if (command == null && (silence > idleNanos || !greeted && silence > GREETING_NANOS)) {
            hangUp("nothing was typed for " + TimeUnit.NANOSECONDS.toSeconds(silence) + " s");
        }
    }

    /** Closes the connection when the client has been told why. */
    void hangUp(String reason) {
        if (!outgoing.offer(Frame.of(FrameKind.GOODBYE, reason))) {
            close();
        }
    }

    /** Closes the connection, whereupon all threads of the session end. */
    private void close() {
        try {
            frames.close();
        } catch (IOException e) {
            LOG.debug("A client is gone: {}", e.toString());
        }
    }

    private void end() {
        ended = true;
        interrupt();
        writer.interrupt();
        shell.close();
    }

    /** What commands say, as frames. */
    private final class FrameOutput extends OutputStream {
        private final FrameKind kind;

        FrameOutput(FrameKind kind) {
            this.kind = kind;
        }

        @Override
        public void write(int octet) throws IOException {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            int from = offset;
            while (from < offset + length) {
                int to = Math.min(from + LONGEST_FRAME, offset + length);
                put(new Frame(kind, Arrays.copyOfRange(bytes, from, to)));
                from = to;
            }
        }
    }
}
