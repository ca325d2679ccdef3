package org.ocellus.testkit.header;

import java.util.Map;

/** L2TP data message header of version 2 (RFC 2661 section 3.1); PPP follows. */
public final class L2tpv2Header extends Header {
    private static final int VERSION = 2;
    private static final int LENGTH = 0x4000;
    private static final int SEQUENCE = 0x0800;
    private static final int OFFSET = 0x0200;

    private final int tunnelId;
    private final int sessionId;
    private int flags = VERSION;
    private int offset;

    /** Makes a header of that tunnel and session, 16 bits each. */
    public L2tpv2Header(int tunnelId, int sessionId) {
        super(Map.of(Space.UDP_PORT, 1701));
        this.tunnelId = tunnelId;
        this.sessionId = sessionId;
    }

    /** Adds the length field, filled in. */
    public L2tpv2Header withLength() {
        flags |= LENGTH;
        return this;
    }

    /** Adds sequence numbers. */
    public L2tpv2Header withSequence() {
        flags |= SEQUENCE;
        return this;
    }

    /** Adds so many bytes of padding in front of the payload. */
    public L2tpv2Header offset(int bytes) {
        flags |= OFFSET;
        offset = bytes;
        return this;
    }

    @Override
    public byte[] write(Context context) {
        Octets rest = new Octets().u16(tunnelId).u16(sessionId);
        if ((flags & SEQUENCE) != 0) {
            rest.u16(1).u16(0);
        }
        if ((flags & OFFSET) != 0) {
            rest.u16(offset).zeros(offset);
        }
        Octets message = new Octets().u16(flags);
        if ((flags & LENGTH) != 0) {
            message.u16(4 + rest.size() + context.length());
        }
        return message.bytes(rest.toBytes()).bytes(context.payload()).toBytes();
    }
}
