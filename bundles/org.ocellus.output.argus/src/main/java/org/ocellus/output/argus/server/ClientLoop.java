package org.ocellus.output.argus.server;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server's thread: lets programs in, hears what they say, and sends them what waits for them. Never blocks on any of them. */
final class ClientLoop implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(ClientLoop.class);
    private static final long SELECT_MILLIS = 1_000;

    /** How long nobody is let in when it could not be done. */
    private static final long ACCEPT_PAUSE_NANOS = 1_000_000_000L;

    /** How long slow programs have to take their last records. */
    private static final long LAST_RECORDS_NANOS = 3_000_000_000L;

    private final ListenAddress address;
    private final ServerSocketChannel server;
    private final Selector selector;
    private final SelectionKey acceptance;
    private final int maxClients;
    private final int buffer;
    private final Supplier<byte[]> greeting;
    private final byte[] refusal;
    private volatile Client[] clients = {};
    private volatile long lostByDeparted;
    private volatile boolean closing;
    private long acceptPausedAt;

    /**
     * Makes the loop.
     *
     * @param server bound
     * @param maxClients how many programs may be connected
     * @param buffer the most bytes that wait for each
     * @param greeting what each gets first
     * @param refusal what one gets that is too many
     */
    ClientLoop(
            ListenAddress address,
            ServerSocketChannel server,
            int maxClients,
            int buffer,
            Supplier<byte[]> greeting,
            byte[] refusal)
            throws IOException {
        this.address = address;
        this.server = server;
        this.maxClients = maxClients;
        this.buffer = buffer;
        this.greeting = greeting;
        this.refusal = refusal;
        selector = Selector.open();
        server.configureBlocking(false);
        acceptance = server.register(selector, SelectionKey.OP_ACCEPT);
    }

    /** {@return the programs that are connected; not to be changed} */
    Client[] clients() {
        return clients;
    }

    /** {@return records that were lost to programs that have gone} */
    long lostByDeparted() {
        return lostByDeparted;
    }

    /** Sees to it that what waits is sent soon. */
    void wakeup() {
        selector.wakeup();
    }

    /** Lets the thread end when the programs have taken what waits for them, but soon in any case. */
    void close() {
        closing = true;
        selector.wakeup();
    }

    @Override
    public void run() {
        try {
            while (!closing) {
                selector.select(SELECT_MILLIS);
                handleReady();
                sendPending();
                acceptAgain();
            }
            sendLast();
        } catch (IOException | RuntimeException e) {
            LOG.error("{}: no more programs are served: {}", address, e.getMessage());
        } finally {
            for (Client each : clients) {
                part(each);
            }
            release();
        }
    }

    private void handleReady() {
        for (SelectionKey key : selector.selectedKeys()) {
            if (!key.isValid()) {
                continue;
            }
            if (key.isAcceptable()) {
                accept();
            } else {
                serve((Client) key.attachment(), key);
            }
        }
        selector.selectedKeys().clear();
    }

    private void accept() {
        SocketChannel channel = null;
        try {
            channel = server.accept();
            if (channel == null) {
                return;
            }
            if (clients.length >= maxClients) {
                refuse(channel);
            } else {
                welcome(channel);
            }
        } catch (IOException e) {
            LOG.warn("{}: a program could not be let in: {}", address, e.getMessage());
            closeQuietly(channel);
            // where there are no file descriptors left, it would be ready again at once
            acceptance.interestOps(0);
            acceptPausedAt = System.nanoTime();
        }
    }

    private void acceptAgain() {
        if (acceptance.interestOps() == 0 && System.nanoTime() - acceptPausedAt > ACCEPT_PAUSE_NANOS) {
            acceptance.interestOps(SelectionKey.OP_ACCEPT);
        }
    }

    private static void closeQuietly(@Nullable SocketChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // it is of no use in any case
        }
    }

    private void welcome(SocketChannel channel) throws IOException {
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.SO_KEEPALIVE, true); // or one whose machine is gone stays forever
        SelectionKey key = channel.register(selector, SelectionKey.OP_READ);
        Client client = new Client(channel, key, buffer);
        key.attach(client);
        byte[] first = greeting.get();
        client.greet(first, first.length);
        clients = Stream.concat(Stream.of(clients), Stream.of(client)).toArray(Client[]::new);
        send(client);
    }

    private void refuse(SocketChannel channel) throws IOException {
        LOG.warn("{}: {} is refused: {} programs are connected", address, channel.getRemoteAddress(), maxClients);
        try (channel) {
            channel.write(ByteBuffer.wrap(refusal));
        }
    }

    private void serve(Client client, SelectionKey key) {
        try {
            if (key.isReadable() && !client.receive()) {
                part(client);
                return;
            }
            if (key.isValid() && key.isWritable()) {
                client.send();
            }
        } catch (IOException e) {
            part(client);
        }
    }

    private void sendPending() {
        for (Client each : clients) {
            // one whose socket is full is served when it has room again
            if (each.pending() && !each.blocked()) {
                send(each);
            }
        }
    }

    private void send(Client client) {
        try {
            client.send();
        } catch (IOException e) {
            part(client);
        }
    }

    private void sendLast() throws IOException {
        server.close();
        long end = System.nanoTime() + LAST_RECORDS_NANOS;
        sendPending();
        while (Stream.of(clients).anyMatch(Client::pending) && System.nanoTime() < end) {
            selector.select(Math.max(1, (end - System.nanoTime()) / 1_000_000));
            handleReady();
        }
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // written by this thread alone
    private void part(Client client) {
        client.close();
        if (Stream.of(clients).noneMatch(each -> each == client)) {
            return;
        }
        lostByDeparted += client.lost();
        clients = Stream.of(clients).filter(each -> each != client).toArray(Client[]::new);
        if (client.lost() > 0) {
            LOG.warn("{}: {}", address, client);
        } else {
            LOG.info("{}: {}", address, client);
        }
    }

    private void release() {
        try {
            server.close();
            selector.close();
        } catch (IOException e) {
            LOG.warn("{}: {}", address, e.getMessage());
        }
    }
}
