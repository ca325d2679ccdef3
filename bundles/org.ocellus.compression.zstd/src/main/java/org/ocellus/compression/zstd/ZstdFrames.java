package org.ocellus.compression.zstd;

import io.airlift.compress.v3.zstd.ZstdJavaCompressor;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes Zstandard frames one behind the other, which a decompressor takes for one stream (RFC 8878, section 3.1): one a
 * mebibyte of input, and one each {@link #flush}. A frame carries its length and a checksum.
 */
final class ZstdFrames extends OutputStream {
    /** Larger frames compress hardly better: most of what records have in common is near. */
    static final int FRAME = 1 << 20;

    private final OutputStream target;
    private final ZstdJavaCompressor encoder = new ZstdJavaCompressor();
    private final byte[] plain = new byte[FRAME];
    private final byte[] compressed = new byte[encoder.maxCompressedLength(FRAME)];
    private int length;

    ZstdFrames(OutputStream target) {
        this.target = target;
    }

    @Override
    public void write(int octet) throws IOException {
        if (length == FRAME) {
            endFrame();
        }
        plain[length++] = (byte) octet;
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        int from = offset;
        int left = count;
        while (left > 0) {
            if (length == FRAME) {
                endFrame();
            }
            int part = Math.min(left, FRAME - length);
            System.arraycopy(bytes, from, plain, length, part);
            length += part;
            from += part;
            left -= part;
        }
    }

    private void endFrame() throws IOException {
        int input = length;
        length = 0;
        if (input > 0) {
            int size = encoder.compress(plain, 0, input, compressed, 0, compressed.length);
            target.write(compressed, 0, size);
        }
    }

    @Override
    public void flush() throws IOException {
        endFrame();
        target.flush();
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
