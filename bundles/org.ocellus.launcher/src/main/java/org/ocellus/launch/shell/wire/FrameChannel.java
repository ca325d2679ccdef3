package org.ocellus.launch.shell.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import org.jspecify.annotations.Nullable;

/** Frames over a byte channel that blocks. One thread may read while another writes. */
public final class FrameChannel implements AutoCloseable {
    private final ByteChannel channel;
    private final int longest;

    /**
     * Makes a channel.
     *
     * @param channel carries the bytes; closed with this
     * @param longest the most octets of payload that are accepted, which bounds the memory that the other end can take
     */
    public FrameChannel(ByteChannel channel, int longest) {
        this.channel = channel;
        this.longest = longest;
    }

    /**
     * {@return the next frame; null at the end}
     *
     * @throws IOException if the connection breaks, or the other end sends what is no frame
     */
    public @Nullable Frame read() throws IOException {
        ByteBuffer header = ByteBuffer.allocate(Frame.HEADER);
        if (!fill(header)) {
            return null;
        }
        FrameKind kind = FrameKind.of(header.get());
        int length = header.getInt();
        if (kind == null || length < 0 || length > longest) {
            throw new IOException("the other end does not speak the protocol of ocellus shell");
        }
        ByteBuffer payload = ByteBuffer.allocate(length);
        return fill(payload) ? new Frame(kind, payload.array()) : null;
    }

    /** {@return whether the buffer could be filled; if so it is ready to be read from} */
    private boolean fill(ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                return false;
            }
        }
        buffer.flip();
        return true;
    }

    /**
     * Sends a frame, and waits while the other end does not read.
     *
     * @throws IOException if the connection breaks
     */
    public synchronized void write(Frame frame) throws IOException {
        ByteBuffer bytes = frame.encoded();
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Closes the channel; a read or a write that waits fails. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
