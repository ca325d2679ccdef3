package org.ocellus.testkit.header;

import java.util.Map;

/** Netfilter log header (LINKTYPE_NFLOG, 239) of a little-endian host: family, version, group, then attributes. */
public final class NflogHeader extends Header {
    private static final int AF_INET = 2;
    private static final int AF_INET6 = 10;
    private static final int PREFIX = 10;
    private static final int PAYLOAD = 9;

    private final int group;

    /** Makes a header of that log group, 16 bits, with an empty prefix in front of the packet. */
    public NflogHeader(int group) {
        super(Map.of(Space.LINK_TYPE, 239));
        this.group = group;
    }

    @Override
    public byte[] write(Context context) {
        return new Octets()
                .u8(context.nextIs(Ipv6Header.class) ? AF_INET6 : AF_INET)
                .u8(0)
                .u16(group)
                .little16(5)
                .little16(PREFIX)
                .u8(0)
                .padTo(4)
                .little16(4 + context.length())
                .little16(PAYLOAD)
                .bytes(context.payload())
                .padTo(4)
                .toBytes();
    }
}
