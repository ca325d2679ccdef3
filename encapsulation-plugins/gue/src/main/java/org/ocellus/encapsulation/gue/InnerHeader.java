package org.ocellus.encapsulation.gue;

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

    private InnerHeader() {}

    static boolean isPlausible(Layer layer, int offset, int protocol) {
        return switch (protocol) {
            case IPV4 -> isPlausibleIpv4(layer, offset);
            case IPV6 -> isPlausibleIpv6(layer, offset);
            case TCP -> isPlausibleTcp(layer, offset);
            case UDP -> isPlausibleUdp(layer, offset);
            case GRE -> isPlausibleGre(layer, offset);
            default -> protocol <= LAST_ASSIGNED && layer.wireLength() > offset;
        };
    }

    /** RFC 791: version 4, header of 20 bytes at least, total length that fits or, before segmentation, is 0. */
    private static boolean isPlausibleIpv4(Layer layer, int offset) {
        int remaining = layer.wireLength() - offset;
        if (remaining < 20) {
            return false;
        }
        if (layer.length() < offset + 4) {
            return true;
        }
        int versionAndIhl = layer.u8(offset);
        int headerLength = (versionAndIhl & 0x0F) * 4;
        int totalLength = layer.u16(offset + 2);
        return versionAndIhl >>> 4 == 4
                && headerLength >= 20
                && (totalLength == 0 || (totalLength >= headerLength && totalLength <= remaining));
    }

    /** RFC 8200: version 6, payload length that fits. */
    private static boolean isPlausibleIpv6(Layer layer, int offset) {
        int remaining = layer.wireLength() - offset;
        if (remaining < 40) {
            return false;
        }
        if (layer.length() <= offset) {
            return true;
        }
        return layer.u8(offset) >>> 4 == 6 && (layer.length() < offset + 6 || layer.u16(offset + 4) <= remaining - 40);
    }

    /** RFC 9293: header of 20 bytes at least. */
    private static boolean isPlausibleTcp(Layer layer, int offset) {
        int remaining = layer.wireLength() - offset;
        if (remaining < 20) {
            return false;
        }
        if (layer.length() < offset + 13) {
            return true;
        }
        int headerLength = (layer.u8(offset + 12) >>> 4) * 4;
        return headerLength >= 20 && headerLength <= remaining;
    }

    /** RFC 768: length that fits. */
    private static boolean isPlausibleUdp(Layer layer, int offset) {
        int remaining = layer.wireLength() - offset;
        if (remaining < 8) {
            return false;
        }
        if (layer.length() < offset + 6) {
            return true;
        }
        int length = layer.u16(offset + 4);
        return length >= 8 && length <= remaining;
    }

    /** RFC 2784 and RFC 2637: version 0 or 1, reserved flags clear. */
    private static boolean isPlausibleGre(Layer layer, int offset) {
        int remaining = layer.wireLength() - offset;
        if (remaining < 4) {
            return false;
        }
        return layer.length() < offset + 2 || (layer.u16(offset) & 0x0F7E) == 0;
    }
}
