package org.ocellus.engine.output.place;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Writes gzip members one behind the other (RFC 1952, section 2.2): each {@link #flush} ends one. */
final class GzipMembers extends OutputStream {
    private static final int BUFFER = 1 << 14;

    private final OutputStream target;
    private @Nullable OutputStream member;

    GzipMembers(OutputStream target) {
        this.target = target;
    }

    @Override
    public void write(int octet) throws IOException {
        member().write(octet);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        member().write(bytes, offset, length);
    }

    private OutputStream member() throws IOException {
        OutputStream open = member;
        if (open == null) {
            open = new GZIPOutputStream(new Unclosed(target), BUFFER);
            member = open;
        }
        return open;
    }

    @Override
    public void flush() throws IOException {
        OutputStream open = member;
        member = null;
        if (open != null) {
            open.close();
        }
        target.flush();
    }

    @Override
    public void close() throws IOException {
        flush();
    }

    /** A member ends; the file goes on. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream target) {
            super(target);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() {}
    }
}
