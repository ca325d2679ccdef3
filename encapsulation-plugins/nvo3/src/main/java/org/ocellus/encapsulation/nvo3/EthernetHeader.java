package org.ocellus.encapsulation.nvo3;

import org.ocellus.spi.decode.Layer;

/** Tells whether bytes can be the header of an Ethernet frame, IEEE 802.3 clause 3. */
final class EthernetHeader {
    private static final int HEADER_LENGTH = 14;
    private static final int SOURCE = 6;
    private static final int TYPE = 12;

    private static final int GROUP_ADDRESS = 0x01;
    private static final int FIRST_ETHERTYPE = 0x0600;

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
}
