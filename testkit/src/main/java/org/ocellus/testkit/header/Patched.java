package org.ocellus.testkit.header;

import java.util.Arrays;
import java.util.Map;

/**
 * A header some of whose bytes are replaced after lengths and checksums were filled in, so that it violates its
 * specification in exactly one point. Headers around it see the replaced bytes.
 */
public final class Patched extends Header {
    private final Header header;
    private final int offset;
    private final byte[] bytes;

    /**
     * Replaces bytes of a header.
     *
     * @param header what to spoil
     * @param offset first byte to replace, from the start of the header
     * @param bytes what to put there
     */
    public Patched(Header header, int offset, byte... bytes) {
        super(Map.of());
        this.header = header;
        this.offset = offset;
        this.bytes = bytes.clone();
    }

    @Override
    Header original() {
        return header.original();
    }

    @Override
    public int number(Space space) {
        return header.number(space);
    }

    @Override
    public byte[] write(Context context) {
        byte[] written = header.write(context);
        byte[] spoilt = Arrays.copyOf(written, Math.max(written.length, offset + bytes.length));
        System.arraycopy(bytes, 0, spoilt, offset, bytes.length);
        return spoilt;
    }
}
