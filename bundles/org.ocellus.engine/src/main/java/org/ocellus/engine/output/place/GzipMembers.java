package org.ocellus.engine.output.place;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes gzip members one behind the other, which a decompressor takes for one stream (RFC 1952, section 2.2): one a mebibyte of
 * input, and one each {@link #flush}. A member is written when it is complete, so that a file is sound whenever the process ends.
 */
final class GzipMembers extends OutputStream {
    /** Larger members compress hardly better: the window of the format has 32 KiB. */
    private static final int MEMBER = 1 << 20;

    private static final int BUFFER = 1 << 14;

    private final OutputStream target;
    private final ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    private @Nullable OutputStream member;
    private int length;

    GzipMembers(OutputStream target) {
        this.target = target;
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        OutputStream open = member;
        if (open == null) {
            open = new GZIPOutputStream(compressed, BUFFER);
            member = open;
        }
        open.write(bytes, offset, count);
        length += count;
        if (length >= MEMBER) {
            endMember();
        }
    }

    private void endMember() throws IOException {
        OutputStream open = member;
        if (open != null) {
            open.close();
            member = null;
            length = 0;
            compressed.writeTo(target);
            compressed.reset();
        }
    }

    @Override
    public void flush() throws IOException {
        endMember();
        target.flush();
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
