package org.ocellus.testkit.header;

import java.util.Map;

/** BIER header with a bit string of 64 bits (RFC 8296 section 2.1), in MPLS or behind its own EtherType. */
public final class BierHeader extends Header {
    private static final int NIBBLE = 5;
    private static final int BITS_64 = 1;
    private static final int TTL = 64;

    private final int biftId;
    private final long bitString;

    /**
     * Makes a header.
     *
     * @param biftId bit index forwarding table, 20 bits
     * @param bitString the routers that are to receive the packet
     */
    public BierHeader(int biftId, long bitString) {
        super(Map.of(Space.ETHERTYPE, 0xAB37));
        this.biftId = biftId;
        this.bitString = bitString;
    }

    @Override
    public byte[] write(Context context) {
        return new Octets()
                .u32((long) biftId << 12 | 0x100 | TTL)
                .u32((long) NIBBLE << 28 | (long) BITS_64 << 20)
                .u16(context.next(Space.BIER_PROTOCOL, 63))
                .u16(1) // the router that sent it into the domain
                .u64(bitString)
                .bytes(context.payload())
                .toBytes();
    }
}
