package org.ocellus.encapsulation.mpls;

import org.ocellus.spi.decode.Layer;

/** Fields of the associated channel header; see {@link AssociatedChannelDecoder}. */
final class AssociatedChannelHeader {
    static final int LENGTH = 4;
    static final int CHANNEL_TYPE = 2;

    private static final int FIRST_NIBBLE_VERSION_AND_RESERVED = 0;
    private static final int ASSOCIATED_CHANNEL_VERSION_0 = 0x1000;

    private AssociatedChannelHeader() {}

    /** {@return whether the header can begin at {@code offset}} */
    static boolean isPlausible(Layer layer, int offset) {
        return layer.wireLength() >= offset + LENGTH
                && layer.u16(offset + FIRST_NIBBLE_VERSION_AND_RESERVED) == ASSOCIATED_CHANNEL_VERSION_0;
    }
}
