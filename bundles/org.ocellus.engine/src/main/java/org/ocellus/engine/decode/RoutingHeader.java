package org.ocellus.engine.decode;

import org.ocellus.engine.walk.LayerCursor;

/**
 * IPv6 routing header, RFC 8200 section 4.4: while segments are left, the datagram's last destination is in the list.
 *
 * <p>Not so of type 0, which RFC 5095 has taken out of use: no node goes on to the addresses of its list.
 *
 * <pre>
 * | next header 1 | length 1 | routing type 1 | segments left 1 | type-specific 4 | addresses 16 each |
 * </pre>
 */
final class RoutingHeader {
    private static final int ROUTING_TYPE = 2;
    private static final int SEGMENTS_LEFT = 3;
    private static final int ADDRESSES = 8;
    private static final int ADDRESS_LENGTH = 16;

    /** Mobile IPv6, RFC 6275 section 6.4: the only address is the home address. */
    private static final int TYPE_2 = 2;

    /** Segment routing, RFC 8754 section 2: the list is reversed, its first address is the destination. */
    private static final int SEGMENT_ROUTING = 4;

    private RoutingHeader() {}

    static void follow(LayerCursor cursor, int at, int length) {
        int addresses = (length - ADDRESSES) / ADDRESS_LENGTH;
        if (cursor.u8(at + SEGMENTS_LEFT) == 0 || addresses == 0) {
            return;
        }
        int last = switch (cursor.u8(at + ROUTING_TYPE)) {
            case TYPE_2 -> addresses - 1;
            case SEGMENT_ROUTING -> 0;
            default -> -1;
        };
        int address = at + ADDRESSES + last * ADDRESS_LENGTH;
        if (last >= 0 && address + ADDRESS_LENGTH <= cursor.length()) {
            cursor.destination(cursor.u64(address), cursor.u64(address + 8));
        }
    }
}
