package org.ocellus.testkit.header;

import java.util.Map;

/** IPv6 fragment header (RFC 8200 section 4.5). */
public final class Ipv6FragmentHeader extends Header {
    private final int offset;
    private final boolean more;
    private final long identification;
    private int nextHeader = -1;

    /**
     * Makes a header.
     *
     * @param offset of the fragment, in bytes, a multiple of 8
     * @param more whether it is not the last
     * @param identification 32 bits, the same in all fragments of a packet
     */
    public Ipv6FragmentHeader(int offset, boolean more, long identification) {
        super(Map.of(Space.IP_PROTOCOL, 44));
        this.offset = offset;
        this.more = more;
        this.identification = identification;
    }

    /** States the next header value in place of that of the next header. */
    public Ipv6FragmentHeader nextHeader(int value) {
        nextHeader = value;
        return this;
    }

    @Override
    public byte[] write(Context context) {
        return new Octets()
                .u8(nextHeader < 0 ? context.next(Space.IP_PROTOCOL, Ipv6Header.NO_NEXT_HEADER) : nextHeader)
                .u8(0)
                .u16(offset | (more ? 1 : 0))
                .u32(identification)
                .bytes(context.payload())
                .toBytes();
    }
}
