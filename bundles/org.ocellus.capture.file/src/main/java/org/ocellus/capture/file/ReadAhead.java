package org.ocellus.capture.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * A compressed regular file, decompressed ahead by a thread of its own while the worker decodes what came before.
 *
 * <p>The bytes take the way of those of a pipe, only that the next ones always come: the reader waits for them however
 * long that lasts.
 */
final class ReadAhead implements ByteInput {
    private final StreamPump pump;

    /**
     * Starts the thread.
     *
     * @param name the file, for the name of the thread
     * @param channel the file; closed with the input
     * @param stream hands out its decompressed bytes
     */
    ReadAhead(String name, FileChannel channel, InputStream stream) {
        pump = new StreamPump(name, new OpenFile(channel, stream));
    }

    @Override
    public int read(ByteBuffer target, long timeoutNanos) throws IOException {
        return pump.read(target, Long.MAX_VALUE);
    }

    @Override
    public boolean streaming() {
        return false;
    }

    @Override
    public void close() {
        pump.close();
    }

    /** Closing the channel ends a read of the pump; the stream above it belongs to the pump's thread alone. */
    private record OpenFile(FileChannel channel, InputStream stream) implements StreamPump.Opener {
        @Override
        public InputStream open() {
            return stream;
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
