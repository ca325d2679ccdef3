package org.ocellus.encapsulation.infiniband;

import org.ocellus.spi.decode.Ipv4Header;
import org.ocellus.spi.decode.Ipv6Header;
import org.ocellus.spi.decode.Layer;

/**
 * Encapsulation header of IP over InfiniBand, RFC 4391 section 6.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |             Type              |           Reserved            |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 *
 * Nothing in the transport headers announces it: any application may use the same operations. So it is believed only if
 * what follows is what it says.
 */
final class EncapsulationHeader {
    static final int LENGTH = 4;

    private static final int TYPE = 0;
    private static final int RESERVED = 2;

    private static final int IPV4 = 0x0800;
    private static final int ARP = 0x0806;
    private static final int RARP = 0x8035;
    private static final int IPV6 = 0x86DD;

    private static final int ARP_HEADER_LENGTH = 8;
    private static final int ARP_HARDWARE_TYPE_INFINIBAND = 32;

    private EncapsulationHeader() {}

    static int type(Layer layer, int offset) {
        return layer.u16(offset + TYPE);
    }

    /**
     * {@return whether the header is at {@code offset} of a payload of {@code length} bytes} What was not captured behind it
     * does not speak against it.
     */
    static boolean isPlausible(Layer layer, int offset, int length) {
        int inner = offset + LENGTH;
        int innerLength = length - LENGTH;
        if (layer.length() < inner || innerLength <= 0 || layer.u16(offset + RESERVED) != 0) {
            return false;
        }
        return switch (type(layer, offset)) {
            case IPV4 -> Ipv4Header.fits(layer, inner, innerLength);
            case IPV6 -> Ipv6Header.fits(layer, inner, innerLength);
            case ARP, RARP -> isPlausibleArp(layer, inner, innerLength);
            default -> false;
        };
    }

    private static boolean isPlausibleArp(Layer layer, int offset, int length) {
        return length >= ARP_HEADER_LENGTH
                && (layer.length() < offset + 2 || layer.u16(offset) == ARP_HARDWARE_TYPE_INFINIBAND);
    }
}
