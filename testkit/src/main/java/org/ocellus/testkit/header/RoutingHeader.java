package org.ocellus.testkit.header;

import java.util.List;
import java.util.Map;

/**
 * IPv6 routing header: type 0 (RFC 5095, deprecated), type 2 (RFC 6275 section 6.4), type 4 (segment routing, RFC 8754
 * section 2).
 */
public final class RoutingHeader extends Header {
    private static final int SEGMENT_ROUTING = 4;

    private final int type;
    private final List<byte[]> addresses;
    private int segmentsLeft;

    private RoutingHeader(int type, List<String> addresses) {
        super(Map.of(Space.IP_PROTOCOL, 43));
        this.type = type;
        this.addresses = addresses.stream().map(Addresses::ipv6).toList();
        segmentsLeft = addresses.size();
    }

    /** {@return a type 0 header with the addresses still to be visited, the last being the final destination} */
    public static RoutingHeader source(String... addresses) {
        return new RoutingHeader(0, List.of(addresses));
    }

    /** {@return a type 2 header with a mobile node's home address} */
    public static RoutingHeader home(String address) {
        return new RoutingHeader(2, List.of(address));
    }

    /**
     * {@return a segment routing header as its source sends it}
     *
     * @param segments in the order in which they are visited; the first is the IPv6 header's destination
     */
    public static RoutingHeader segments(String... segments) {
        RoutingHeader header =
                new RoutingHeader(SEGMENT_ROUTING, List.of(segments).reversed());
        return header.segmentsLeft(segments.length - 1);
    }

    /** Sets how many of the addresses are still to be visited. */
    public RoutingHeader segmentsLeft(int value) {
        segmentsLeft = value;
        return this;
    }

    /** {@return where the packet goes in the end; empty if it is there} */
    byte[] finalDestination() {
        if (segmentsLeft == 0) {
            return new byte[0];
        }
        return type == SEGMENT_ROUTING ? addresses.getFirst() : addresses.getLast();
    }

    @Override
    public byte[] write(Context context) {
        Octets header = new Octets()
                .u8(context.next(Space.IP_PROTOCOL, Ipv6Header.NO_NEXT_HEADER))
                .u8(addresses.size() * 2)
                .u8(type)
                .u8(segmentsLeft)
                .u8(type == SEGMENT_ROUTING ? addresses.size() - 1 : 0)
                .zeros(3);
        addresses.forEach(header::bytes);
        return header.bytes(context.payload()).toBytes();
    }
}
