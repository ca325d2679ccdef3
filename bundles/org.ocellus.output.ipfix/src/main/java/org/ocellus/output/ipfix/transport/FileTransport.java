package org.ocellus.output.ipfix.transport;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/** Messages one behind the other in a file (RFC 5655 section 8). A failure is final: the disk is full, or the reader gone. */
public final class FileTransport implements Transport {
    private final OutputStream stream;
    private boolean connected;

    /** Writes to a stream that is closed elsewhere. */
    public FileTransport(OutputStream stream) {
        this.stream = stream;
    }

    @Override
    public void connect() {
        connected = true;
    }

    @Override
    public boolean connected() {
        return connected;
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
        return false;
    }

    @Override
    public void send(ByteBuffer message) throws IOException {
        stream.write(message.array(), message.arrayOffset() + message.position(), message.remaining());
    }

    @Override
    public void flush() throws IOException {
        stream.flush();
    }

    @Override
    public void close() {
        connected = false;
    }
}
