package org.ocellus.itests.nesting;

import java.nio.ByteBuffer;
import java.util.Map;
import org.ocellus.testkit.header.Context;
import org.ocellus.testkit.header.Header;
import org.ocellus.testkit.header.Space;

/** The header of a user's packet in GTP version 0 (GSM 09.60 section 6), with its tunnel identifier. */
final class GtpVersion0Header extends Header {
    private static final int HEADER_LENGTH = 20;
    private static final byte VERSION_0 = 0x1E;
    private static final byte T_PDU = (byte) 255;

    private final long tunnel;

    GtpVersion0Header(long tunnel) {
        super(Map.of(Space.UDP_PORT, 3386));
        this.tunnel = tunnel;
    }

    @Override
    public byte[] write(Context context) {
        return ByteBuffer.allocate(HEADER_LENGTH + context.length())
                .put(VERSION_0)
                .put(T_PDU)
                .putShort((short) context.length())
                .putLong(0) // sequence number, flow label, SNDCP N-PDU number, spare
                .putLong(tunnel)
                .put(context.payload())
                .array();
    }
}
