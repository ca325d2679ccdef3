package org.ocellus.capture.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/** Finds out by magic number whether bytes are compressed, and decompresses them if so. */
final class Decompression {
    /** Bytes that tell, at most. */
    static final int MAGIC_LENGTH = 4;

    /** A compressed file in a compressed stream happens; a chain of them is an attack. */
    private static final int LAYERS = 4;

    private Decompression() {}

    /**
     * {@return whether the bytes begin compressed data}
     *
     * @param head the first bytes
     * @param count how many of them there are
     */
    static boolean isCompressed(byte[] head, int count) {
        return GzipMembers.isMagic(head, count) || ZstdFrames.isMagic(head, count);
    }

    /**
     * {@return the bytes behind all compression} Waits for the first bytes.
     *
     * @param stream bytes, compressed or not; closed with the result
     */
    @SuppressWarnings("resource") // each stream closes the one below
    static InputStream decompress(InputStream stream) throws IOException {
        InputStream plain = stream;
        for (int layer = 0; layer < LAYERS; layer++) {
            PushbackInputStream peeked = new PushbackInputStream(plain, MAGIC_LENGTH);
            byte[] head = new byte[MAGIC_LENGTH];
            int count = peeked.readNBytes(head, 0, MAGIC_LENGTH);
            peeked.unread(head, 0, count);
            if (GzipMembers.isMagic(head, count)) {
                plain = new GzipMembers(peeked);
            } else if (ZstdFrames.isMagic(head, count)) {
                plain = new ZstdFrames(peeked);
            } else {
                return peeked;
            }
        }
        throw new IOException("compressed more than " + LAYERS + " times");
    }
}
