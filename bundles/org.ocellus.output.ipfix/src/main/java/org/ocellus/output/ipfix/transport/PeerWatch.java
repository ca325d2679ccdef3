package org.ocellus.output.ipfix.transport;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeUnit;

/**
 * An open connection, and a thread that reads from it. A collector sends nothing, so that reading ends only when it closes
 * the connection: without it, several messages would be written into a connection that nobody listens to. The same thread
 * closes a connection that takes no data, since Java cannot limit the time that a write takes.
 */
final class PeerWatch {
    private static final int LOOK_MILLIS = 250;
    private static final long WRITE_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final long NOT_WRITING = Long.MIN_VALUE;

    private final Connection connection;
    private final OutputStream stream;
    private volatile long writingSince = NOT_WRITING;
    private volatile boolean open = true;

    private PeerWatch(Connection connection) throws IOException {
        this.connection = connection;
        stream = connection.socket().getOutputStream();
    }

    static PeerWatch start(Connection connection, String name) throws IOException {
        PeerWatch watch = new PeerWatch(connection);
        connection.socket().setSoTimeout(LOOK_MILLIS);
        Thread.ofPlatform().daemon().name("ocellus-ipfix-" + name).start(watch::run);
        return watch;
    }

    boolean open() {
        return open;
    }

    void write(byte[] bytes, int offset, int length) throws IOException {
        writingSince = System.nanoTime();
        try {
            stream.write(bytes, offset, length);
        } catch (IOException e) {
            throw open ? e : new IOException("the collector closed the connection or took no data", e);
        } finally {
            writingSince = NOT_WRITING;
        }
    }

    private void run() {
        byte[] ignored = new byte[512];
        while (open) {
            try {
                if (connection.socket().getInputStream().read(ignored) < 0) {
                    close();
                }
            } catch (SocketTimeoutException e) {
                if (stuck()) {
                    abort();
                }
            } catch (IOException e) {
                close();
            }
        }
    }

    private boolean stuck() {
        long since = writingSince;
        return since != NOT_WRITING && System.nanoTime() - since > WRITE_NANOS;
    }

    private void abort() {
        open = false;
        close(connection.below());
    }

    void close() {
        open = false;
        close(connection.socket());
        close(connection.below());
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it is of no further use anyway
        }
    }
}
