package org.ocellus.capture.file;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Where the bytes of a capture come from, decompressed. Read by one thread; closed by any. */
interface ByteInput extends AutoCloseable {
    /** Answer of {@link #read} when there will be no more bytes. */
    int END = -1;

    /**
     * Moves bytes that are there, waiting for the first.
     *
     * @param target has room; its position is moved on
     * @param timeoutNanos how long to wait for the first byte, in nanoseconds; an input that is not {@linkplain
     *     #streaming() streaming} does not need it
     * @return number of bytes moved, 0 if none came in time, or {@link #END}
     * @throws IOException if the bytes cannot be read or decompressed; bytes before the damage have been handed out
     */
    int read(ByteBuffer target, long timeoutNanos) throws IOException;

    /** {@return whether bytes arrive as somebody writes them} */
    boolean streaming();

    /** Releases what the input holds and ends a waiting {@link #read}. */
    @Override
    void close();
}
