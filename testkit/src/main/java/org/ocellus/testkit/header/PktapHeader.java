package org.ocellus.testkit.header;

import java.util.Map;

/** Header of Apple's packet tap (LINKTYPE_PKTAP, 258), 108 bytes, numbers least significant byte first. */
public final class PktapHeader extends Header {
    private static final int LENGTH = 108;
    private static final int RAW = 101;
    private static final int DLT_RAW = 12;
    private static final int INTERFACE_NAME = 24;

    /** Makes the header of a packet on interface en0. */
    public PktapHeader() {
        super(Map.of(Space.LINK_TYPE, 258));
    }

    @Override
    public byte[] write(Context context) {
        int linkType = context.next(Space.LINK_TYPE, RAW);
        Octets header = new Octets()
                .little32(LENGTH)
                .little32(1) // a packet follows
                .little32(linkType == RAW ? DLT_RAW : linkType)
                .hex("656E30")
                .zeros(INTERFACE_NAME - 3);
        return header.zeros(LENGTH - header.size()).bytes(context.payload()).toBytes();
    }
}
