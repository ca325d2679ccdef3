package org.ocellus.encapsulation.mpls;

import org.ocellus.spi.decode.Layer;

/**
 * Tells an Ethernet header, IEEE 802.3 clause 3, from anything else that may be below a label stack. No field announces
 * one, so it takes an EtherType that is in use.
 */
final class EthernetHeader {
    private static final int HEADER_LENGTH = 14;
    private static final int SOURCE = 6;
    private static final int TYPE = 12;
    private static final int DSAP = 14;
    private static final int SSAP = 15;
    private static final int LLC_LENGTH = 3;

    private static final int GROUP_ADDRESS = 0x01;
    private static final int FIRST_ETHERTYPE = 0x0600;

    private EthernetHeader() {}

    /** {@return whether a frame begins at {@code offset}; false if too little of it was captured to tell} */
    static boolean isPlausible(Layer layer, int offset) {
        if (layer.length() < offset + HEADER_LENGTH || (layer.u8(offset + SOURCE) & GROUP_ADDRESS) != 0) {
            return false;
        }
        int type = layer.u16(offset + TYPE);
        return type < FIRST_ETHERTYPE ? isPlausibleLlc(layer, offset, type) : isInUse(type);
    }

    /** Spanning tree (0x42), SNAP (0xAA), IS-IS (0xFE), NetWare (0xE0), NetBIOS (0xF0): the same SAP at both ends. */
    private static boolean isPlausibleLlc(Layer layer, int offset, int length) {
        if (length < LLC_LENGTH
                || length > layer.wireLength() - offset - HEADER_LENGTH
                || layer.length() < offset + HEADER_LENGTH + LLC_LENGTH) {
            return false;
        }
        int dsap = layer.u8(offset + DSAP);
        return dsap == layer.u8(offset + SSAP)
                && (dsap == 0x42 || dsap == 0xAA || dsap == 0xFE || dsap == 0xE0 || dsap == 0xF0);
    }

    private static boolean isInUse(int etherType) {
        return switch (etherType) {
            case 0x0800, 0x86DD, 0x0806, 0x8035 -> true; // IPv4, IPv6, ARP, RARP
            case 0x8100, 0x88A8, 0x9100, 0x88E7 -> true; // VLAN tags, backbone service instance tag
            case 0x8847, 0x8848, 0x8863, 0x8864 -> true; // MPLS, PPPoE
            case 0x8809, 0x888E, 0x88CC, 0x8902, 0x9000 -> true; // LACP, 802.1X, LLDP, CFM, loopback
            case 0x88E5, 0x88F7, 0x8899, 0x8906, 0x8914, 0x8915 -> true; // MACsec, PTP, RRCP, FCoE, FIP, RoCE
            case 0x6558, 0x894F, 0x22F3, 0x8892, 0x88B8 -> true; // bridging, NSH, TRILL, PROFINET, GOOSE
            default -> false;
        };
    }
}
