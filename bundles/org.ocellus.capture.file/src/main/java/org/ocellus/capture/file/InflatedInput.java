package org.ocellus.capture.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/** A compressed regular file, decompressed by the thread that reads it. */
final class InflatedInput implements ByteInput {
    /** Bytes decompressed at a time: fits into the L1 cache with room for the decoder. */
    private static final int CHUNK = 16 * 1024;

    private final InputStream stream;
    private final byte[] chunk = new byte[CHUNK];

    /**
     * Reads a stream.
     *
     * @param stream hands out decompressed bytes
     */
    InflatedInput(InputStream stream) {
        this.stream = stream;
    }

    @Override
    public int read(ByteBuffer target, long timeoutNanos) throws IOException {
        int count = stream.read(chunk, 0, Math.min(chunk.length, target.remaining()));
        if (count > 0) {
            target.put(chunk, 0, count);
        }
        return count;
    }

    @Override
    public boolean streaming() {
        return false;
    }

    @Override
    public void close() {
        Quietly.close(stream);
    }
}
