package org.ocellus.testkit.header;

import java.util.Map;

/** ICMP header (RFC 792): type, code, checksum, and four bytes whose meaning depends on the type. */
public final class IcmpHeader extends Header {
    private static final int CHECKSUM_OFFSET = 2;
    private static final int ECHO_REPLY = 0;
    private static final int ECHO_REQUEST = 8;

    private final int type;
    private final int code;
    private final long rest;

    /**
     * Makes a header.
     *
     * @param type 0 to 255
     * @param code 0 to 255
     * @param rest bytes 4 to 7, 32 bits
     */
    public IcmpHeader(int type, int code, long rest) {
        super(Map.of(Space.IP_PROTOCOL, 1));
        this.type = type;
        this.code = code;
        this.rest = rest;
    }

    /** {@return an echo request} */
    public static IcmpHeader echoRequest(int identifier, int sequence) {
        return new IcmpHeader(ECHO_REQUEST, 0, (long) identifier << 16 | sequence);
    }

    /** {@return an echo reply} */
    public static IcmpHeader echoReply(int identifier, int sequence) {
        return new IcmpHeader(ECHO_REPLY, 0, (long) identifier << 16 | sequence);
    }

    @Override
    public byte[] write(Context context) {
        byte[] header = new Octets().u8(type).u8(code).u16(0).u32(rest).toBytes();
        return new Octets()
                .bytes(Checksum.into(header, CHECKSUM_OFFSET, context.payload()))
                .bytes(context.payload())
                .toBytes();
    }
}
