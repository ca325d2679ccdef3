package org.ocellus.encapsulation.heuristics;

import org.ocellus.spi.decode.Ipv4Header;
import org.ocellus.spi.decode.Ipv6Header;
import org.ocellus.spi.decode.Layer;

/** Whether an IP packet begins somewhere, beyond reasonable doubt. */
final class EvidentPacket {
    private static final int IPV4_TOTAL_LENGTH = 2;
    private static final int IPV4_TTL = 8;

    private static final int IPV6_HEADER_LENGTH = 40;
    private static final int IPV6_PAYLOAD_LENGTH = 4;
    private static final int IPV6_NEXT_HEADER = 6;
    private static final int IPV6_HOP_LIMIT = 7;

    private EvidentPacket() {}

    /**
     * {@return the length of the IPv4 packet that begins at offset, from 20; 0 if none does} It has a correct header
     * checksum and ends inside the layer.
     */
    static int ipv4Length(Layer layer, int offset) {
        if (!Ipv4Header.isEvident(layer, offset)) {
            return 0;
        }
        int total = layer.u16(offset + IPV4_TOTAL_LENGTH);
        return offset + total <= layer.wireLength() && layer.u8(offset + IPV4_TTL) != 0 ? total : 0;
    }

    /**
     * {@return the length of the IPv6 packet that begins at offset, from 40; 0 if none does} Its next header is a common
     * one, and it ends inside the layer.
     */
    static int ipv6Length(Layer layer, int offset) {
        if (layer.length() < offset + IPV6_HEADER_LENGTH
                || !Ipv6Header.fits(layer, offset, layer.wireLength() - offset)) {
            return 0;
        }
        boolean evident = layer.u8(offset + IPV6_HOP_LIMIT) != 0 && isCommon(layer.u8(offset + IPV6_NEXT_HEADER));
        return evident ? IPV6_HEADER_LENGTH + layer.u16(offset + IPV6_PAYLOAD_LENGTH) : 0;
    }

    private static boolean isCommon(int nextHeader) {
        return switch (nextHeader) {
            case 0, 4, 6, 17, 41, 43, 44, 47, 50, 51, 58, 60, 89, 103, 132 -> true;
            default -> false;
        };
    }
}
