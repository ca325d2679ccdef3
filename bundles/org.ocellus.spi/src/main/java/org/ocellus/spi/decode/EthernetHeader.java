package org.ocellus.spi.decode;

/**
 * Whether an Ethernet frame can begin somewhere, IEEE 802.3 clause 3: what a decoder asks that is to hand on a frame and
 * was found by something that proves little, such as a port.
 *
 * <pre>
 * | destination address 6 | source address 6 | EtherType, from 0x0600 on, or length 2 | data
 * </pre>
 *
 * <p>Two answers: {@link #isPlausible} where the header before says that a frame follows, {@link #isEvident} where nothing
 * does. Neither reads beyond what was captured.
 */
public final class EthernetHeader {
    private static final int LENGTH = 14;
    private static final int SOURCE_ADDRESS = 6;
    private static final int TYPE = 12;

    private static final int GROUP_ADDRESS = 0x01;
    private static final int FIRST_ETHERTYPE = 0x0600;
    private static final int ARP_HARDWARE_TYPE_ETHERNET = 1;

    private static final int LLC_LENGTH = 3;
    private static final int LLC_RESPONSE = 0x01;

    private EthernetHeader() {}

    /**
     * {@return whether a frame can begin at {@code offset}} Nobody sends from a group address, and a length is not that
     * of more data than there is. What was not captured does not speak against a frame; what was not on the wire does.
     *
     * @param layer the layer that is being decoded
     * @param offset where the destination address would be, in bytes from the start of the layer
     */
    public static boolean isPlausible(Layer layer, int offset) {
        int frame = layer.wireLength() - offset;
        if (frame < LENGTH) {
            return false;
        }
        if (layer.length() < offset + LENGTH) {
            return true;
        }
        if ((layer.u8(offset + SOURCE_ADDRESS) & GROUP_ADDRESS) != 0) {
            return false;
        }
        int type = layer.u16(offset + TYPE);
        return type >= FIRST_ETHERTYPE || type <= frame - LENGTH;
    }

    /**
     * {@return whether what begins at {@code offset} shows by itself that it is a frame} It is plausible, its EtherType is
     * one that is in use, and the first bytes of an IP or ARP packet are what the type says, as far as they were captured;
     * or it has a length, and an LLC header in use. Without the captured bytes to tell it is not evident.
     *
     * @param layer the layer that is being decoded
     * @param offset where the destination address would be, in bytes from the start of the layer
     */
    public static boolean isEvident(Layer layer, int offset) {
        int payload = offset + LENGTH;
        if (!isPlausible(layer, offset) || layer.length() < payload) {
            return false;
        }
        int type = layer.u16(offset + TYPE);
        return switch (type) {
            case 0x0800 -> Ipv4Header.isPlausible(layer, payload);
            case 0x86DD -> Ipv6Header.isPlausible(layer, payload);
            case 0x0806, 0x8035 -> isArp(layer, payload); // ARP, RARP
            case 0x8100, 0x88A8, 0x9100, 0x88E7 -> true; // VLAN tags, backbone service instance tag
            case 0x8847, 0x8848, 0x8863, 0x8864 -> true; // MPLS, PPPoE
            case 0x8809, 0x888E, 0x88CC, 0x8902, 0x9000 -> true; // LACP, 802.1X, LLDP, CFM, loopback
            case 0x88E5, 0x88F7, 0x8899, 0x8906, 0x8914, 0x8915 -> true; // MACsec, PTP, RRCP, FCoE, FIP, RoCE
            case 0x6558, 0x894F, 0x22F3, 0x8892, 0x88B8 -> true; // bridging, NSH, TRILL, PROFINET, GOOSE
            default -> type < FIRST_ETHERTYPE && isLlc(layer, payload, type);
        };
    }

    private static boolean isArp(Layer layer, int offset) {
        return layer.length() < offset + 2 || layer.u16(offset) == ARP_HARDWARE_TYPE_ETHERNET;
    }

    /** IEEE 802.2 clause 3: the same service access point at both ends, the lowest bit of the second aside. */
    private static boolean isLlc(Layer layer, int offset, int length) {
        if (length < LLC_LENGTH || layer.length() < offset + LLC_LENGTH) {
            return false;
        }
        int dsap = layer.u8(offset);
        int ssap = layer.u8(offset + 1) & ~LLC_RESPONSE;
        return switch (dsap) {
            case 0x42, 0xAA, 0xE0, 0xF0, 0xFE -> dsap == ssap; // spanning tree, SNAP, NetWare, NetBIOS, IS-IS
            default -> false;
        };
    }
}
