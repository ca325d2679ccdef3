package org.ocellus.itests.nesting;

import java.nio.ByteBuffer;
import java.util.Map;
import org.ocellus.testkit.header.Addresses;
import org.ocellus.testkit.header.Context;
import org.ocellus.testkit.header.Header;
import org.ocellus.testkit.header.Space;

/** Minimal encapsulation (RFC 2004 section 3.1): the addresses of the packet as it was before it was tunnelled. */
final class MinimalHeader extends Header {
    private static final int HEADER_LENGTH = 12;
    private static final byte SOURCE_PRESENT = (byte) 0x80;
    private static final int EXPERIMENTAL = 253;
    private static final int CHECKSUM = 2;

    private final String source;
    private final String destination;

    MinimalHeader(String source, String destination) {
        super(Map.of(Space.IP_PROTOCOL, 55));
        this.source = source;
        this.destination = destination;
    }

    @Override
    public byte[] write(Context context) {
        ByteBuffer packet = ByteBuffer.allocate(HEADER_LENGTH + context.length())
                .put((byte) context.next(Space.IP_PROTOCOL, EXPERIMENTAL))
                .put(SOURCE_PRESENT)
                .putShort((short) 0)
                .put(Addresses.ipv4(destination))
                .put(Addresses.ipv4(source));
        int sum = 0;
        for (int word = 0; word < HEADER_LENGTH; word += 2) {
            sum += Short.toUnsignedInt(packet.getShort(word));
        }
        sum = (sum & 0xFFFF) + (sum >>> 16);
        sum = (sum & 0xFFFF) + (sum >>> 16);
        return packet.putShort(CHECKSUM, (short) ~sum).put(context.payload()).array();
    }
}
