package org.ocellus.output.ipfix.transport;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Messages one behind the other on a connection of TCP or TLS. */
public final class StreamTransport implements Transport {
    private final Collector collector;
    private final Connector connector;
    private @Nullable PeerWatch connection;

    /** Makes a transport that is not connected. */
    public StreamTransport(Collector collector, Connector connector) {
        this.collector = collector;
        this.connector = connector;
    }

    @Override
    public void connect() throws IOException {
        close();
        Connection opened = connector.connect(collector);
        try {
            connection = PeerWatch.start(opened, collector.toString());
        } catch (IOException | RuntimeException e) {
            opened.below().close();
            throw e;
        }
    }

    @Override
    public boolean connected() {
        return connection != null && connection.open();
    }

    @Override
    public int mostBytes() {
        return LONGEST_MESSAGE;
    }

    @Override
    public boolean reliable() {
        return true;
    }

    @Override
    public boolean recovers() {
        return true;
    }

    @Override
    public void send(ByteBuffer message) throws IOException {
        PeerWatch open = connection;
        if (open == null) {
            throw new IOException("not connected");
        }
        open.write(message.array(), message.arrayOffset() + message.position(), message.remaining());
    }

    @Override
    public void close() {
        PeerWatch open = connection;
        connection = null;
        if (open != null) {
            open.close();
        }
    }
}
