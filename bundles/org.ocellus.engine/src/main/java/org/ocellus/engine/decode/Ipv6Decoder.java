package org.ocellus.engine.decode;

import static org.ocellus.spi.decode.Selector.IP_PROTOCOL;

import org.ocellus.engine.walk.Found;
import org.ocellus.engine.walk.FragmentKey;
import org.ocellus.engine.walk.IpOptions;
import org.ocellus.engine.walk.LayerCursor;
import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.EndpointType;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;

/**
 * Internet Protocol version 6 and its extension headers, RFC 8200 sections 3 and 4.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |Version| Traffic Class |           Flow Label                  |
 * |         Payload Length        |  Next Header  |   Hop Limit   |
 * |                     Source Address (128 bits)                 |
 * |                  Destination Address (128 bits)               |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 */
final class Ipv6Decoder implements Decoder {
    private static final int HEADER_LENGTH = 40;
    private static final int PAYLOAD_LENGTH = 4;
    private static final int NEXT_HEADER = 6;
    private static final int HOP_LIMIT = 7;
    private static final int SOURCE = 8;
    private static final int DESTINATION = 24;

    private static final int HOP_BY_HOP = 0;
    private static final int ROUTING = 43;
    private static final int FRAGMENT = 44;
    private static final int AUTHENTICATION = 51;
    private static final int DESTINATION_OPTIONS = 60;
    private static final int SHIM6 = 140;

    private static final int FRAGMENT_HEADER_LENGTH = 8;
    private static final int FRAGMENT_OFFSET = 0xFFF8;
    private static final int MORE_FRAGMENTS = 0x0001;

    /** More than any sender has a use for: each kind but one may stand only once. */
    private static final int MAX_EXTENSION_HEADERS = 12;

    @Override
    public Outcome decode(Layer layer) {
        if (layer.length() < HEADER_LENGTH) {
            return Outcome.TRUNCATED;
        }
        if (layer.u8(0) >> 4 != 6) {
            return Outcome.MALFORMED;
        }
        LayerCursor cursor = (LayerCursor) layer;
        int next = layer.u8(NEXT_HEADER);
        // 0 goes with the jumbo payload option (RFC 2675) and with BIG TCP: as much as the frame holds
        int stated = layer.u16(PAYLOAD_LENGTH);
        int datagram = stated == 0 ? layer.wireLength() : Math.min(HEADER_LENGTH + stated, layer.wireLength());
        cursor.datagram(
                EndpointType.IPV6,
                layer.u64(SOURCE),
                layer.u64(SOURCE + 8),
                layer.u64(DESTINATION),
                layer.u64(DESTINATION + 8));
        cursor.protocol(next, datagram - HEADER_LENGTH);
        cursor.hops(layer.u8(HOP_LIMIT), layer.u16(0) >> 4 & 0xFF, 0);
        return isExtension(next)
                ? extensions(cursor, next, datagram)
                : layer.forward(HEADER_LENGTH, datagram - HEADER_LENGTH, IP_PROTOCOL, next);
    }

    private static boolean isExtension(int header) {
        return switch (header) {
            case HOP_BY_HOP, ROUTING, FRAGMENT, AUTHENTICATION, DESTINATION_OPTIONS, SHIM6 -> true;
            default -> false;
        };
    }

    private static int option(int header) {
        return switch (header) {
            case HOP_BY_HOP -> IpOptions.HOP_BY_HOP;
            case ROUTING -> IpOptions.ROUTING;
            case FRAGMENT -> IpOptions.FRAGMENT;
            case AUTHENTICATION -> IpOptions.AUTHENTICATION;
            case DESTINATION_OPTIONS -> IpOptions.DESTINATION_OPTIONS;
            default -> IpOptions.SHIM6;
        };
    }

    private static Outcome extensions(LayerCursor cursor, int first, int datagram) {
        int at = HEADER_LENGTH;
        int header = first;
        for (int i = 0; isExtension(header); i++) {
            if (i == MAX_EXTENSION_HEADERS) {
                return Outcome.MALFORMED;
            }
            if (at + 8 > cursor.length()) {
                return at + 8 > datagram ? Outcome.MALFORMED : Outcome.TRUNCATED;
            }
            int next = cursor.u8(at);
            int length = switch (header) {
                case FRAGMENT -> FRAGMENT_HEADER_LENGTH;
                case AUTHENTICATION -> (cursor.u8(at + 1) + 2) * 4;
                default -> (cursor.u8(at + 1) + 1) * 8;
            };
            cursor.ipOption(option(header));
            cursor.protocol(next, datagram - at - length);
            if (header == FRAGMENT && later(cursor, at, next)) {
                return Outcome.TERMINAL;
            }
            if (header == ROUTING) {
                RoutingHeader.follow(cursor, at, length);
            }
            at += length;
            header = next;
        }
        return at > datagram ? Outcome.MALFORMED : cursor.forward(at, datagram - at, IP_PROTOCOL, header);
    }

    private static boolean later(LayerCursor cursor, int at, int next) {
        int fragmentation = cursor.u16(at + 2);
        boolean later = (fragmentation & FRAGMENT_OFFSET) != 0;
        if (later || (fragmentation & MORE_FRAGMENTS) != 0) { // else an atomic fragment, RFC 6946
            cursor.fragment(
                    later ? Found.LATER_FRAGMENT : Found.FIRST_FRAGMENT,
                    FragmentKey.ipv6(
                            cursor.u64(SOURCE),
                            cursor.u64(SOURCE + 8),
                            cursor.u64(DESTINATION),
                            cursor.u64(DESTINATION + 8),
                            next,
                            cursor.u32(at + 4)));
        }
        return later;
    }
}
