package org.ocellus.testkit.header;

import java.util.Map;

/** IGMPv2 message (RFC 2236 section 2). */
public final class IgmpHeader extends Header {
    /** Membership query. */
    public static final int QUERY = 0x11;

    /** Version 2 membership report. */
    public static final int REPORT = 0x16;

    /** Leave group. */
    public static final int LEAVE = 0x17;

    private static final int CHECKSUM_OFFSET = 2;

    private final int type;
    private final String group;

    /**
     * Makes a message.
     *
     * @param type {@link #QUERY}, {@link #REPORT} or {@link #LEAVE}
     * @param group multicast address, 0.0.0.0 in a general query
     */
    public IgmpHeader(int type, String group) {
        super(Map.of(Space.IP_PROTOCOL, 2));
        this.type = type;
        this.group = group;
    }

    @Override
    public byte[] write(Context context) {
        byte[] message =
                new Octets().u8(type).u8(0).u16(0).bytes(Addresses.ipv4(group)).toBytes();
        return new Octets()
                .bytes(Checksum.into(message, CHECKSUM_OFFSET, context.payload()))
                .bytes(context.payload())
                .toBytes();
    }
}
