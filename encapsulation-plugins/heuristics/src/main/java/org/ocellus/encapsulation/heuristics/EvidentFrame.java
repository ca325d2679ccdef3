package org.ocellus.encapsulation.heuristics;

import org.ocellus.spi.decode.EthernetHeader;
import org.ocellus.spi.decode.Layer;

/** Whether an Ethernet frame begins somewhere, beyond reasonable doubt. */
final class EvidentFrame {
    private static final int SOURCE = 6;
    private static final int TYPE = 12;
    private static final int HEADER_LENGTH = 14;
    private static final int TAG_LENGTH = 4;

    private static final int IPV4 = 0x0800;
    private static final int IPV6 = 0x86DD;
    private static final int ARP = 0x0806;
    private static final int C_TAG = 0x8100;
    private static final int S_TAG = 0x88A8;

    /** Ethernet, IPv4, and the lengths of their addresses (RFC 826). */
    private static final long ARP_FOR_IPV4_ON_ETHERNET = 0x0001_0800_0604L;

    private static final int ARP_LENGTH = 28;

    private EvidentFrame() {}

    /** {@return whether a frame, with up to two VLAN tags, that holds an evident IP or ARP packet begins at offset} */
    static boolean startsAt(Layer layer, int offset) {
        if (layer.length() < offset + HEADER_LENGTH + 2 * TAG_LENGTH || !EthernetHeader.isPlausible(layer, offset)) {
            return false;
        }
        boolean fromNobody = layer.u32(offset + SOURCE) == 0 && layer.u16(offset + SOURCE + 4) == 0;
        if (fromNobody) {
            return false;
        }
        int type = offset + TYPE;
        for (int tags = 0; tags < 2 && isTag(layer.u16(type)); tags++) {
            type += TAG_LENGTH;
        }
        int payload = type + 2;
        return switch (layer.u16(type)) {
            case IPV4 -> EvidentPacket.ipv4Length(layer, payload) != 0;
            case IPV6 -> EvidentPacket.ipv6Length(layer, payload) != 0;
            case ARP -> isArp(layer, payload);
            default -> false;
        };
    }

    private static boolean isTag(int etherType) {
        return etherType == C_TAG || etherType == S_TAG;
    }

    private static boolean isArp(Layer layer, int offset) {
        return layer.length() >= offset + ARP_LENGTH && layer.u64(offset) >> 16 == ARP_FOR_IPV4_ON_ETHERNET;
    }
}
