package org.ocellus.testkit.header;

import java.util.Map;

/** PPPoE header in the session stage (RFC 2516 section 4). */
public final class PppoeHeader extends Header {
    private final int sessionId;

    /** Makes a header of that session, 16 bits. */
    public PppoeHeader(int sessionId) {
        super(Map.of(Space.ETHERTYPE, 0x8864));
        this.sessionId = sessionId;
    }

    @Override
    public byte[] write(Context context) {
        return new Octets()
                .u8(0x11) // version 1, type 1
                .u8(0) // session data
                .u16(sessionId)
                .u16(context.length())
                .bytes(context.payload())
                .toBytes();
    }
}
