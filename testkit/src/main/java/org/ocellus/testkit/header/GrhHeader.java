package org.ocellus.testkit.header;

import java.util.Map;

/**
 * InfiniBand global route header (IBTA volume 1, 8.3). It also starts RoCEv1 packets behind EtherType 0x8915 (annex A16)
 * and IP over InfiniBand packets of link type 242.
 */
public final class GrhHeader extends Header {
    private static final int IBA_TRANSPORT = 0x1B;

    private final String sourceGid;
    private final String destinationGid;

    /** Makes a header between two global identifiers, written as IPv6 addresses. */
    public GrhHeader(String sourceGid, String destinationGid) {
        super(Map.of(Space.LRH_NEXT, 3, Space.ETHERTYPE, 0x8915, Space.LINK_TYPE, 242));
        this.sourceGid = sourceGid;
        this.destinationGid = destinationGid;
    }

    @Override
    public byte[] write(Context context) {
        return new Octets()
                .u32(6L << 28)
                .u16(context.length())
                .u8(IBA_TRANSPORT)
                .u8(64)
                .bytes(Addresses.ipv6(sourceGid))
                .bytes(Addresses.ipv6(destinationGid))
                .bytes(context.payload())
                .toBytes();
    }
}
