package org.ocellus.capture.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Gzip members one after the other (RFC 1952), as {@code gzip} appends them and as parallel compressors write them.
 *
 * <p>The JDK's own stream asks the stream below how many bytes are available before it looks for a further member, which
 * a pipe cannot answer, and takes damage behind the first member for the end of the data.
 *
 * <p>One thread reads; any other may close. What zlib keeps outside of the heap is given back by whichever of the two is the
 * last to need it, since a collection that would do it may be long in coming.
 */
final class GzipMembers extends InputStream {
    private static final int ID1 = 0x1F;
    private static final int ID2 = 0x8B;
    private static final int DEFLATE = 8;

    private static final int FHCRC = 0x02;
    private static final int FEXTRA = 0x04;
    private static final int FNAME = 0x08;
    private static final int FCOMMENT = 0x10;

    /** MTIME, XFL and OS. */
    private static final int UNUSED_HEADER = 6;

    private static final int CHUNK = 64 * 1024;

    private final InputStream compressed;
    private final Inflater inflater;
    private final CRC32 crc = new CRC32();
    private final byte[] chunk = new byte[CHUNK];
    private int position;
    private int limit;
    private boolean insideMember;
    private @Nullable IOException damage;

    // Guarded by this.
    private boolean reading;
    private boolean closed;

    GzipMembers(InputStream compressed) {
        this(compressed, new Inflater(true));
    }

    /**
     * Reads members with an inflater of the caller's.
     *
     * @param compressed the members
     * @param inflater decompresses raw deflate data, without header; ended with this stream
     */
    GzipMembers(InputStream compressed, Inflater inflater) {
        this.compressed = compressed;
        this.inflater = inflater;
    }

    /** {@return whether the bytes begin a member} */
    static boolean isMagic(byte[] head, int count) {
        return count >= 3 && (head[0] & 0xFF) == ID1 && (head[1] & 0xFF) == ID2 && head[2] == DEFLATE;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        beginReading();
        try {
            return readMembers(target, offset, length);
        } finally {
            endReading();
        }
    }

    private synchronized void beginReading() throws IOException {
        if (closed) {
            throw new IOException("gzip data read after it was closed");
        }
        reading = true;
    }

    private synchronized void endReading() {
        reading = false;
        if (closed) {
            inflater.end();
        }
    }

    private int readMembers(byte[] target, int offset, int length) throws IOException {
        if (damage != null) {
            throw damage;
        }
        while (insideMember || startMember()) {
            int count = inflate(target, offset, length);
            if (count > 0) {
                crc.update(target, offset, count);
                return count;
            }
            if (inflater.finished()) {
                finishMember();
            } else if (inflater.needsDictionary()) {
                throw corrupt("a preset dictionary is asked for");
            } else {
                inflater.setInput(chunk, 0, refill("inside compressed data"));
            }
        }
        return -1;
    }

    /** Bytes that came out before damage was found count: the damage is told of in the next call. */
    private int inflate(byte[] target, int offset, int length) throws IOException {
        long before = inflater.getBytesWritten();
        try {
            return inflater.inflate(target, offset, length);
        } catch (DataFormatException e) {
            damage = corrupt(String.valueOf(e.getMessage()));
            int count = (int) (inflater.getBytesWritten() - before);
            if (count == 0) {
                throw damage;
            }
            return count;
        }
    }

    /** {@return whether there is a further member; zeros behind the last one are padding, of tapes for instance} */
    private boolean startMember() throws IOException {
        int first;
        do {
            if (position == limit && !tryRefill()) {
                return false;
            }
            first = chunk[position++] & 0xFF;
        } while (first == 0);
        if (first != ID1 || next() != ID2 || next() != DEFLATE) {
            throw corrupt("expected a further member or the end behind a member");
        }
        skipHeader();
        inflater.reset();
        inflater.setInput(chunk, position, limit - position);
        crc.reset();
        insideMember = true;
        return true;
    }

    private void skipHeader() throws IOException {
        int flags = next();
        skip(UNUSED_HEADER);
        if ((flags & FEXTRA) != 0) {
            skip(next() | (next() << 8));
        }
        if ((flags & FNAME) != 0) {
            skipString();
        }
        if ((flags & FCOMMENT) != 0) {
            skipString();
        }
        if ((flags & FHCRC) != 0) {
            skip(2);
        }
    }

    private void skip(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            next();
        }
    }

    private void skipString() throws IOException {
        int character;
        do {
            character = next();
        } while (character != 0);
    }

    private void finishMember() throws IOException {
        position = limit - inflater.getRemaining();
        insideMember = false;
        if (u32() != crc.getValue()) {
            throw corrupt("the checksum does not fit the data");
        }
        if (u32() != (inflater.getBytesWritten() & 0xFFFF_FFFFL)) {
            throw corrupt("the size does not fit the data");
        }
    }

    private long u32() throws IOException {
        long value = 0;
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            value |= (long) next() << shift;
        }
        return value;
    }

    private int next() throws IOException {
        if (position == limit) {
            refill("inside a header or trailer");
        }
        return chunk[position++] & 0xFF;
    }

    private int refill(String where) throws IOException {
        if (!tryRefill()) {
            damage = new EOFException("truncated gzip data: the input ends " + where);
            throw damage;
        }
        return limit;
    }

    private boolean tryRefill() throws IOException {
        int count = compressed.read(chunk);
        position = 0;
        limit = Math.max(0, count);
        return count > 0;
    }

    private IOException corrupt(String problem) {
        damage = new IOException("corrupt gzip data: " + problem);
        return damage;
    }

    @Override
    public void close() throws IOException {
        endInflater();
        compressed.close();
    }

    /** A read that goes on in another thread still needs it, and ends it when it is done. */
    private synchronized void endInflater() {
        closed = true;
        if (!reading) {
            inflater.end();
        }
    }
}
