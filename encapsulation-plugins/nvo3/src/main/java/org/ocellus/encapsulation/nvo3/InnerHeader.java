package org.ocellus.encapsulation.nvo3;

import org.ocellus.spi.decode.EthernetHeader;
import org.ocellus.spi.decode.Ipv4Header;
import org.ocellus.spi.decode.Ipv6Header;
import org.ocellus.spi.decode.Layer;

/** Tells whether bytes can be the header that an EtherType announces. */
final class InnerHeader {
    static final int IPV4 = 0x0800;
    static final int IPV6 = 0x86DD;
    static final int TRANSPARENT_ETHERNET_BRIDGING = 0x6558;

    private static final int FIRST_ETHERTYPE = 0x0600;

    private InnerHeader() {}

    /** {@return whether such a header can begin at {@code offset}; what was not captured does not speak against it} */
    static boolean isPlausible(Layer layer, int offset, int etherType) {
        return switch (etherType) {
            case TRANSPARENT_ETHERNET_BRIDGING -> EthernetHeader.isPlausible(layer, offset);
            case IPV4 -> Ipv4Header.isPlausible(layer, offset);
            case IPV6 -> Ipv6Header.isPlausible(layer, offset);
            default -> etherType >= FIRST_ETHERTYPE;
        };
    }
}
