package org.ocellus.encapsulation.vxlan;

import org.ocellus.spi.decode.Layer;

/** Tells whether bytes can be the header of an Ethernet frame, IEEE 802.3 clause 3. */
final class EthernetHeader {
    private static final int HEADER_LENGTH = 14;
    private static final int SOURCE = 6;
    private static final int TYPE = 12;

    private static final int GROUP_ADDRESS = 0x01;
    private static final int FIRST_ETHERTYPE = 0x0600;
    private static final int IPV4 = 0x0800;
    private static final int IPV6 = 0x86DD;
    private static final int ARP = 0x0806;
    private static final int ARP_HARDWARE_TYPE_ETHERNET = 1;
    private static final int C_TAG = 0x8100;
    private static final int S_TAG = 0x88A8;

    private EthernetHeader() {}

    /** {@return whether a frame can begin at {@code offset}; what was not captured does not speak against it} */
    static boolean isPlausible(Layer layer, int offset) {
        int frame = layer.wireLength() - offset;
        if (frame < HEADER_LENGTH) {
            return false;
        }
        if (layer.length() < offset + HEADER_LENGTH) {
            return true;
        }
        if ((layer.u8(offset + SOURCE) & GROUP_ADDRESS) != 0) {
            return false;
        }
        int type = layer.u16(offset + TYPE);
        return type >= FIRST_ETHERTYPE || type <= frame - HEADER_LENGTH;
    }

    /** {@return whether a frame begins at {@code offset} that carries, and goes on as, one of the most common payloads} */
    static boolean isEvident(Layer layer, int offset) {
        int payload = offset + HEADER_LENGTH;
        if (!isPlausible(layer, offset) || layer.length() < payload + 2) {
            return false;
        }
        return switch (layer.u16(offset + TYPE)) {
            case IPV4 -> layer.u8(payload) >>> 4 == 4;
            case IPV6 -> layer.u8(payload) >>> 4 == 6;
            case ARP -> layer.u16(payload) == ARP_HARDWARE_TYPE_ETHERNET;
            case C_TAG, S_TAG -> true;
            default -> false;
        };
    }
}
