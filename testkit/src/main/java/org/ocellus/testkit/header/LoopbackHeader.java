package org.ocellus.testkit.header;

import java.util.Map;

/**
 * BSD loopback: the address family in the byte order of the capturing host (LINKTYPE_NULL, 0) or in network byte order
 * (LINKTYPE_LOOP, 108).
 */
public final class LoopbackHeader extends Header {
    private static final int NULL = 0;
    private static final int LOOP = 108;
    private static final int AF_INET = 2;
    private static final int FREEBSD_AF_INET6 = 28;

    private final boolean little;
    private int family = -1;

    private LoopbackHeader(int linkType, boolean little) {
        super(Map.of(Space.LINK_TYPE, linkType));
        this.little = little;
    }

    /** {@return a LINKTYPE_NULL header, captured on a little-endian host} */
    public static LoopbackHeader littleEndian() {
        return new LoopbackHeader(NULL, true);
    }

    /** {@return a LINKTYPE_NULL header, captured on a big-endian host} */
    public static LoopbackHeader bigEndian() {
        return new LoopbackHeader(NULL, false);
    }

    /** {@return a LINKTYPE_LOOP header} */
    public static LoopbackHeader loop() {
        return new LoopbackHeader(LOOP, false);
    }

    /** States the address family; IPv6 is 24 on NetBSD and OpenBSD, 28 on FreeBSD, 30 on macOS. */
    public LoopbackHeader family(int value) {
        family = value;
        return this;
    }

    @Override
    public byte[] write(Context context) {
        int usual = context.nextIs(Ipv6Header.class) ? FREEBSD_AF_INET6 : AF_INET;
        int value = family < 0 ? usual : family;
        return (little ? new Octets().little32(value) : new Octets().u32(value))
                .bytes(context.payload())
                .toBytes();
    }
}
