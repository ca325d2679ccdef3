package org.ocellus.encapsulation.mpls;

import org.ocellus.spi.decode.Layer;

/** Tells whether bytes can be an IP header, version 4 (RFC 791) or 6 (RFC 8200). */
final class IpHeader {
    private static final int V4_HEADER_LENGTH = 20;
    private static final int V4_TOTAL_LENGTH = 2;
    private static final int V6_HEADER_LENGTH = 40;
    private static final int V6_PAYLOAD_LENGTH = 4;

    private IpHeader() {}

    /** {@return whether a datagram can begin at {@code offset} and fits; what was not captured does not speak against it} */
    static boolean isPlausible(Layer layer, int offset) {
        return switch (layer.u8(offset) >>> 4) {
            case 4 -> isPlausibleV4(layer, offset);
            case 6 -> isPlausibleV6(layer, offset);
            default -> false;
        };
    }

    private static boolean isPlausibleV4(Layer layer, int offset) {
        int datagram = layer.wireLength() - offset;
        int headerLength = (layer.u8(offset) & 0x0F) * 4;
        if (headerLength < V4_HEADER_LENGTH || headerLength > datagram) {
            return false;
        }
        if (layer.length() < offset + V4_HEADER_LENGTH) {
            return true;
        }
        int totalLength = layer.u16(offset + V4_TOTAL_LENGTH);
        // Captures on the sending host show 0 where the network card has yet to cut the datagram into segments.
        return totalLength == 0 || (totalLength >= headerLength && totalLength <= datagram);
    }

    private static boolean isPlausibleV6(Layer layer, int offset) {
        int datagram = layer.wireLength() - offset;
        if (datagram < V6_HEADER_LENGTH) {
            return false;
        }
        return layer.length() < offset + V6_HEADER_LENGTH
                || layer.u16(offset + V6_PAYLOAD_LENGTH) <= datagram - V6_HEADER_LENGTH;
    }
}
