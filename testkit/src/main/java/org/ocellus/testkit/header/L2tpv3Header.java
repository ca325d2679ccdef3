package org.ocellus.testkit.header;

import java.util.Map;

/**
 * L2TP data message header of version 3: session, cookie and L2-specific sublayer (RFC 3931 section 4.1); over UDP with
 * four bytes in front (section 4.1.2.1).
 */
public final class L2tpv3Header extends Header {
    private static final int VERSION = 3;

    private final long sessionId;
    private byte[] cookie = new byte[0];
    private byte[] sublayer = new byte[0];

    /** Makes a header of that session, 32 bits, without cookie and sublayer. */
    public L2tpv3Header(long sessionId) {
        super(Map.of(Space.IP_PROTOCOL, 115, Space.UDP_PORT, 1701));
        this.sessionId = sessionId;
    }

    /** Adds a cookie of 4 or 8 bytes, as hexadecimal digits. */
    public L2tpv3Header cookie(String digits) {
        cookie = new Octets().hex(digits).toBytes();
        return this;
    }

    /** Adds the default L2-specific sublayer with that sequence number, 24 bits (RFC 3931 section 4.6). */
    public L2tpv3Header sublayer(int sequence) {
        sublayer = new Octets().u32(0x4000_0000L | sequence).toBytes();
        return this;
    }

    @Override
    public byte[] write(Context context) {
        Octets message = new Octets();
        if (context.previousIs(UdpHeader.class)) {
            message.u16(VERSION).u16(0);
        }
        return message.u32(sessionId)
                .bytes(cookie)
                .bytes(sublayer)
                .bytes(context.payload())
                .toBytes();
    }
}
