package org.ocellus.query.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes of a file behind decompression. Where they cannot be read, the exception names file and offset. */
final class NamedStream extends FilterInputStream {
    private static final int SKIPPED_AT_A_TIME = 8 * 1024;

    private final String name;
    private long offset;

    NamedStream(InputStream plain, String name) {
        super(plain);
        this.name = name;
    }

    @Override
    public int read() throws IOException {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        try {
            int count = in.read(target, from, length);
            offset += Math.max(0, count);
            return count;
        } catch (IOException e) {
            throw new IOException(name + ": offset " + offset + ": " + e.getMessage(), e);
        }
    }

    /** What is skipped is read, so that it is counted. */
    @Override
    public long skip(long count) throws IOException {
        byte[] passed = new byte[Math.clamp(count, 0, SKIPPED_AT_A_TIME)];
        return Math.max(0, read(passed, 0, passed.length));
    }

    /** Unknown, so that whoever reads makes do with what one read has brought, and does not wait for more. */
    @Override
    public int available() {
        return 0;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
