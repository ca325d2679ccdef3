package org.ocellus.output.argus.server;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.util.Arrays;
import org.ocellus.output.argus.format.RecordBuffer;
import org.ocellus.output.argus.stream.ArgusStream;
import org.ocellus.spi.output.FlowSink;
import org.ocellus.spi.record.FlowRecord;
import org.ocellus.spi.record.ManagementRecord;
import org.ocellus.spi.record.RunSummary;

/**
 * Offers a stream to programs that connect, each from when it asks for it.
 *
 * <p>A record is made once and put into the queue of every program. A program that does not keep up loses whole records, which
 * are counted; it holds up neither the sensor nor the other programs.
 */
public final class ArgusServer implements FlowSink {
    /** While records come without pause, the server's thread is woken when so many bytes wait for a program. */
    private static final int WAKE_BYTES = 16 * 1024;

    private static final long END_MILLIS = 5_000;

    private final ArgusStream stream;
    private final ClientLoop loop;
    private final InetSocketAddress bound;
    private final Thread thread;
    private volatile byte[] greeting;

    /**
     * Begins to serve.
     *
     * @param address where
     * @param maxClients how many programs at once
     * @param buffer the most bytes that wait for each
     * @param stream makes the records
     * @throws IOException if the address cannot be served; the message is meant for the user
     */
    public ArgusServer(ListenAddress address, int maxClients, int buffer, ArgusStream stream) throws IOException {
        this.stream = stream;
        stream.refusal();
        byte[] refusal = copy(stream.record());
        stream.first();
        greeting = copy(stream.record());
        ServerSocketChannel server = listen(address);
        bound = (InetSocketAddress) server.getLocalAddress();
        loop = new ClientLoop(address, server, maxClients, buffer, () -> greeting, refusal);
        thread = Thread.ofPlatform()
                .name("ocellus-argus-" + bound.getPort())
                .daemon()
                .start(loop);
    }

    private static ServerSocketChannel listen(ListenAddress address) throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open();
        try {
            server.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            return server.bind(address.socket());
        } catch (BindException e) {
            server.close();
            throw new IOException(address + ": cannot be served: " + reason(e, address.socket()), e);
        } catch (IOException e) {
            server.close();
            throw new IOException(address + ": cannot be served: " + e.getMessage(), e);
        }
    }

    private static String reason(BindException e, InetSocketAddress socket) {
        String message = String.valueOf(e.getMessage());
        return message.contains("in use") ? "another program has port " + socket.getPort() : message;
    }

    private static byte[] copy(RecordBuffer record) {
        return Arrays.copyOf(record.bytes(), record.length());
    }

    /** {@return where programs may connect} */
    public SocketAddress address() {
        return bound;
    }

    @Override
    public void write(FlowRecord flow) {
        if (stream.flow(flow)) {
            offer();
        }
    }

    @Override
    public void management(ManagementRecord management) {
        stream.status(management, loop.clients().length);
        offer();
        stream.first();
        greeting = copy(stream.record());
    }

    private void offer() {
        RecordBuffer record = stream.record();
        boolean wake = false;
        for (Client each : loop.clients()) {
            each.offer(record.bytes(), record.length());
            wake |= each.waiting() >= WAKE_BYTES && !each.blocked();
        }
        if (wake) {
            loop.wakeup();
        }
    }

    @Override
    public long lost() {
        long lost = loop.lostByDeparted();
        for (Client each : loop.clients()) {
            lost += each.lost();
        }
        return lost;
    }

    @Override
    public void flush() {
        for (Client each : loop.clients()) {
            if (each.waiting() > 0) {
                loop.wakeup();
                return;
            }
        }
    }

    @Override
    public void summary(RunSummary summary) {
        stream.summary(summary);
    }

    @Override
    public void close() throws IOException {
        if (!thread.isAlive()) {
            return;
        }
        stream.last(loop.clients().length);
        for (Client each : loop.clients()) {
            each.offerLast(stream.record().bytes(), stream.record().length());
        }
        loop.close();
        try {
            thread.join(END_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
