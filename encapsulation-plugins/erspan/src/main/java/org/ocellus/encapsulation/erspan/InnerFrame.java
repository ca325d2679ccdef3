package org.ocellus.encapsulation.erspan;

import org.ocellus.spi.decode.Layer;

/** What an Ethernet frame looks like from outside. */
final class InnerFrame {
    private static final int HEADER_LENGTH = 14;
    private static final int TYPE = 12;

    private InnerFrame() {}

    /** {@return whether one of the common EtherTypes stands where it would stand in a frame that begins at offset} */
    static boolean startsAt(Layer layer, int offset) {
        if (layer.length() < offset + HEADER_LENGTH) {
            return false;
        }
        return switch (layer.u16(offset + TYPE)) {
            case 0x0800, 0x0806, 0x86DD, 0x8100, 0x88A8, 0x9100, 0x8847, 0x8848, 0x8863, 0x8864, 0x88CC, 0x88E7 -> true;
            default -> false;
        };
    }
}
