package org.ocellus.output.ipfix;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ServerSocketFactory;

/** A collector that takes messages off a connection. */
final class StreamCollector implements AutoCloseable {
    private final ServerSocket server;
    private final BlockingQueue<Decoded> sessions = new LinkedBlockingQueue<>();
    private volatile Socket connection = new Socket();
    private volatile int flows;

    StreamCollector(ServerSocketFactory factory, int port) throws IOException {
        server = factory.createServerSocket(port, 5, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(this::run);
    }

    static StreamCollector tcp(int port) throws IOException {
        return new StreamCollector(ServerSocketFactory.getDefault(), port);
    }

    int port() {
        return server.getLocalPort();
    }

    private void run() {
        while (!server.isClosed()) {
            Decoded session = new Decoded();
            flows = 0;
            try (Socket socket = server.accept();
                    DataInputStream stream = new DataInputStream(socket.getInputStream())) {
                connection = socket;
                while (true) {
                    byte[] message = new byte[readHeader(stream)];
                    message[1] = 10;
                    message[2] = (byte) (message.length >>> 8);
                    message[3] = (byte) message.length;
                    stream.readFully(message, 4, message.length - 4);
                    session.message(message);
                    flows = session.flows().size();
                }
            } catch (IOException e) {
                // the other side, or this, has closed it
            }
            sessions.add(session);
        }
    }

    private static int readHeader(DataInputStream stream) throws IOException {
        if (stream.readUnsignedShort() != 10) {
            throw new EOFException("no message");
        }
        return stream.readUnsignedShort();
    }

    /** Waits until so many flows have come over the connection that is open. */
    void awaitFlows(int count) throws InterruptedException {
        while (flows < count) {
            Thread.sleep(1);
        }
    }

    /** Closes the connection, as a collector does that is restarted. */
    void drop() throws IOException {
        connection.close();
    }

    /** {@return what came over the oldest connection that has ended and was not asked for yet} */
    Decoded session() throws InterruptedException {
        Decoded session = sessions.poll(60, TimeUnit.SECONDS);
        if (session == null) {
            throw new IllegalStateException("no connection has ended");
        }
        return session;
    }

    @Override
    public void close() throws IOException {
        server.close();
        connection.close();
    }
}
