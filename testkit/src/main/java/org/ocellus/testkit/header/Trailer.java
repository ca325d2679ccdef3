package org.ocellus.testkit.header;

import java.util.Map;

/** A header with bytes behind all that it encloses: Ethernet padding, a frame check sequence, a vendor's timestamp. */
public final class Trailer extends Header {
    private final Header header;
    private final byte[] bytes;

    /**
     * Adds a trailer.
     *
     * @param header whose content ends in the trailer
     * @param bytes the trailer
     */
    public Trailer(Header header, byte... bytes) {
        super(Map.of());
        this.header = header;
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
        return new Octets().bytes(header.write(context)).bytes(bytes).toBytes();
    }
}
