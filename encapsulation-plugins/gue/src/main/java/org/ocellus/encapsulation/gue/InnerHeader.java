package org.ocellus.encapsulation.gue;

import org.ocellus.spi.decode.Ipv4Header;
import org.ocellus.spi.decode.Ipv6Header;
import org.ocellus.spi.decode.Layer;

/**
 * Tells whether bytes can be the header that an IP protocol number announces. What was not captured does not speak
 * against it.
 */
final class InnerHeader {
    private static final int IPV4 = 4;
    private static final int TCP = 6;
    private static final int UDP = 17;
    private static final int IPV6 = 41;
    private static final int GRE = 47;

    /** Of the rest, only what IANA has assigned is taken for a protocol: 148 and above are free or experimental. */
    private static final int LAST_ASSIGNED = 147;

    private static final int TCP_HEADER_LENGTH = 20;
    private static final int TCP_DATA_OFFSET = 12;
    private static final int UDP_HEADER_LENGTH = 8;
    private static final int UDP_LENGTH = 4;
    private static final int GRE_HEADER_LENGTH = 4;
    private static final int GRE_FLAGS = 0;

    /** What is clear in both versions of GRE: s, Recur, Flags but for A, and the version number above 1. */
    private static final int GRE_CLEAR = 0x0F7E;

    private InnerHeader() {}

    static boolean isPlausible(Layer layer, int offset, int protocol) {
        return switch (protocol) {
            case IPV4 -> Ipv4Header.fits(layer, offset, layer.wireLength() - offset);
            case IPV6 -> Ipv6Header.fits(layer, offset, layer.wireLength() - offset);
            case TCP -> isPlausibleTcp(layer, offset);
            case UDP -> isPlausibleUdp(layer, offset);
            case GRE -> isPlausibleGre(layer, offset);
            default -> protocol <= LAST_ASSIGNED && layer.wireLength() > offset;
        };
    }

    /** RFC 9293: header of 20 bytes at least. */
    private static boolean isPlausibleTcp(Layer layer, int offset) {
        int remaining = layer.wireLength() - offset;
        if (remaining < TCP_HEADER_LENGTH) {
            return false;
        }
        if (layer.length() <= offset + TCP_DATA_OFFSET) {
            return true;
        }
        int headerLength = (layer.u8(offset + TCP_DATA_OFFSET) >>> 4) * 4;
        return headerLength >= TCP_HEADER_LENGTH && headerLength <= remaining;
    }

    /** RFC 768: length that fits. */
    private static boolean isPlausibleUdp(Layer layer, int offset) {
        int remaining = layer.wireLength() - offset;
        if (remaining < UDP_HEADER_LENGTH) {
            return false;
        }
        if (layer.length() < offset + UDP_LENGTH + 2) {
            return true;
        }
        int length = layer.u16(offset + UDP_LENGTH);
        return length >= UDP_HEADER_LENGTH && length <= remaining;
    }

    /** RFC 2784 and RFC 2637: version 0 or 1, reserved flags clear. */
    private static boolean isPlausibleGre(Layer layer, int offset) {
        int remaining = layer.wireLength() - offset;
        if (remaining < GRE_HEADER_LENGTH) {
            return false;
        }
        return layer.length() < offset + GRE_FLAGS + 2 || (layer.u16(offset + GRE_FLAGS) & GRE_CLEAR) == 0;
    }
}
