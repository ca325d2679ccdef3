package org.ocellus.query.input;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * Bytes of a pipe, a terminal or whatever else may make one wait. It tells whether there are some, which only a file's stream
 * does, and closing it ends a wait, which only a channel does.
 */
final class PipeStream extends InputStream {
    private final FileInputStream stream;
    private final FileChannel channel;

    PipeStream(FileInputStream stream) {
        this.stream = stream;
        channel = stream.getChannel();
    }

    @Override
    public int read() throws IOException {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        return channel.read(ByteBuffer.wrap(target, from, length));
    }

    @Override
    public int available() throws IOException {
        return stream.available();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
