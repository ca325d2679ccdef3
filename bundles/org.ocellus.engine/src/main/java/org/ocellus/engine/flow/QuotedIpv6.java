package org.ocellus.engine.flow;

import org.ocellus.engine.memory.Memory;
import org.ocellus.engine.walk.FragmentKey;

/**
 * The headers of a quoted IPv6 packet up to its transport (RFC 8200 section 4), as far as the quote goes. Reused.
 *
 * <p>On its way the packet bore the address of the next node that its routing header lists; the flow is that of the last.
 */
final class QuotedIpv6 {
    static final int HEADER = 40;

    private static final int NEXT_HEADER = 6;
    private static final int SOURCE = 8;
    private static final int DESTINATION = 24;
    private static final int SHORTEST = 8;

    private static final int HOP_BY_HOP = 0;
    private static final int ROUTING = 43;
    private static final int FRAGMENT = 44;
    private static final int AUTHENTICATION = 51;
    private static final int DESTINATION_OPTIONS = 60;
    private static final int SHIM6 = 140;

    private static final int OFFSET = 2;
    private static final int FRAGMENT_OFFSET = 0xFFF8;
    private static final int IDENTIFICATION = 4;

    private static final int ROUTING_TYPE = 2;
    private static final int SEGMENTS_LEFT = 3;
    private static final int ADDRESSES = 8;
    private static final int ADDRESS_LENGTH = 16;
    private static final int MOBILE_IPV6 = 2; // RFC 6275 section 6.4
    private static final int SEGMENT_ROUTING = 4; // RFC 8754 section 2: the list is reversed

    /** IP protocol number behind the headers that were there. */
    int protocol;

    /** Length of all headers in front of the transport. */
    int headers;

    /** Address of the destination's address. */
    long destination;

    /** Whether this is a further fragment, whose transport header is in the first. */
    boolean later;

    /** That of the datagram if this is a further fragment, see {@link FragmentKey}. */
    long fragmentKey;

    /** Reads from a packet whose first header is whole. */
    void read(long at, int length) {
        protocol = Memory.u8(at + NEXT_HEADER);
        headers = HEADER;
        destination = at + DESTINATION;
        later = false;
        while (isExtension(protocol) && !later && headers + SHORTEST <= length) {
            long header = at + headers;
            int bytes = switch (protocol) {
                case FRAGMENT -> SHORTEST;
                case AUTHENTICATION -> (Memory.u8(header + 1) + 2) * 4;
                default -> (Memory.u8(header + 1) + 1) * 8;
            };
            if (protocol == FRAGMENT) {
                fragment(at, header);
            } else if (protocol == ROUTING) {
                route(header, Math.min(bytes, length - headers));
            }
            protocol = Memory.u8(header);
            headers += bytes;
        }
    }

    private static boolean isExtension(int header) {
        return switch (header) {
            case HOP_BY_HOP, ROUTING, FRAGMENT, AUTHENTICATION, DESTINATION_OPTIONS, SHIM6 -> true;
            default -> false;
        };
    }

    private void fragment(long at, long header) {
        later = (Memory.u16(header + OFFSET) & FRAGMENT_OFFSET) != 0;
        if (later) {
            fragmentKey = FragmentKey.ipv6(
                    Memory.i64(at + SOURCE),
                    Memory.i64(at + SOURCE + 8),
                    Memory.i64(at + DESTINATION),
                    Memory.i64(at + DESTINATION + 8),
                    Memory.u8(header),
                    Memory.i32(header + IDENTIFICATION) & 0xFFFF_FFFFL);
        }
    }

    private void route(long header, int length) {
        int stated = Memory.u8(header + 1) * 8 / ADDRESS_LENGTH;
        int last = switch (Memory.u8(header + ROUTING_TYPE)) {
            case MOBILE_IPV6 -> stated - 1;
            case SEGMENT_ROUTING -> 0;
            default -> -1;
        };
        int address = ADDRESSES + last * ADDRESS_LENGTH;
        if (Memory.u8(header + SEGMENTS_LEFT) > 0 && stated > 0 && last >= 0 && address + ADDRESS_LENGTH <= length) {
            destination = header + address;
        }
    }
}
