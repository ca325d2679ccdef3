package org.ocellus.output.argus.server;

import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;

/**
 * One program that reads along. Records are offered by the thread that writes them and sent by the server's own.
 *
 * <p>It gets what stands in front of the stream at once, the records only when it has asked for them: the answer to its filter
 * must not stand among them.
 */
final class Client {
    private static final byte[] ACCEPTED = {'O', 'K'};
    private static final byte[] REFUSED = {'N', 'O'};
    private static final int CHUNK = 64 * 1024;

    private final SocketChannel channel;
    private final SocketAddress address;
    private final SelectionKey key;
    private final RecordQueue queue;
    private final ClientCommands commands = new ClientCommands();
    private final ByteBuffer outgoing = ByteBuffer.allocateDirect(CHUNK).flip();
    private volatile boolean started;
    private volatile long offered;
    private volatile long lost;
    private boolean done;

    Client(SocketChannel channel, SelectionKey key, int buffer) throws IOException {
        this.channel = channel;
        this.key = key;
        address = channel.getRemoteAddress();
        queue = new RecordQueue(buffer);
    }

    /** Takes what stands in front of the stream. */
    void greet(byte[] record, int length) {
        queue.offer(record, length);
    }

    /** Takes a record, if the program has asked for records; one that has no room is lost. */
    @SuppressWarnings("NonAtomicVolatileUpdate") // written by one thread
    void offer(byte[] record, int length) {
        if (!started) {
            return;
        }
        if (queue.offer(record, length)) {
            offered++;
        } else {
            lost++;
        }
    }

    /** Takes the record that the stream ends with. */
    void offerLast(byte[] record, int length) {
        if (started) {
            queue.offerLast(record, length);
        }
    }

    /** {@return the records that had no room} */
    long lost() {
        return lost;
    }

    /** {@return whether bytes wait to be sent} */
    boolean pending() {
        return outgoing.hasRemaining() || queue.size() > 0;
    }

    /** {@return whether the program has not taken all of what it was sent last} */
    boolean blocked() {
        return outgoing.hasRemaining();
    }

    /** {@return the bytes that wait} */
    int waiting() {
        return queue.size();
    }

    /** Sends as much as the program takes; called by the server's thread. */
    void send() throws IOException {
        while (true) {
            if (!outgoing.hasRemaining()) {
                outgoing.clear();
                queue.drainTo(outgoing);
                outgoing.flip();
            }
            if (!outgoing.hasRemaining()) {
                key.interestOps(SelectionKey.OP_READ);
                return;
            }
            channel.write(outgoing);
            if (outgoing.hasRemaining()) {
                key.interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
                return;
            }
        }
    }

    /** Reads what the program says; called by the server's thread. {@return false if it has gone} */
    boolean receive() throws IOException {
        int read = channel.read(commands.buffer());
        if (read < 0) {
            return false;
        }
        commands.take(this::obey);
        send();
        return !done;
    }

    private void obey(ClientCommands.Command command) {
        switch (command) {
            case START -> started = true;
            case DONE -> done = true;
            // the clients filter by themselves what they are sent, so that to send everything is right
            case FILTER -> queue.offer(ACCEPTED, ACCEPTED.length);
            case FILE -> queue.offer(REFUSED, REFUSED.length);
        }
    }

    /** Ends the connection. */
    void close() {
        key.cancel();
        try {
            channel.close();
        } catch (IOException e) {
            // it is gone in any case
        }
    }

    @Override
    public String toString() {
        String slow = lost == 0 ? "" : "; it was too slow for " + lost + " more, which it lost";
        return address + " has gone, it had " + offered + " records" + slow;
    }
}
