package org.ocellus.encapsulation.nvo3;

import static org.ocellus.spi.decode.Selector.ETHERTYPE;

import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.ocellus.spi.decode.Selector;

/**
 * The next protocol field that VXLAN-GPE (section 3.1 of its draft) and NSH (RFC 8300 section 2.2) share: 1 to 5 are the
 * same in both.
 */
final class NextProtocol {
    static final int NONE = 0;

    private static final int IPV4 = 1;
    private static final int IPV6 = 2;
    private static final int ETHERNET = 3;
    private static final int NSH = 4;
    private static final int MPLS = 5;

    private static final int NSH_ETHERTYPE = 0x894F;
    private static final int MPLS_ETHERTYPE = 0x8847;
    private static final int UNKNOWN = -1;

    private NextProtocol() {}

    /** {@return whether the payload can be what the number says, if it is one of those that have an EtherType} */
    static boolean isPlausible(Layer layer, int offset, int nextProtocol) {
        int etherType = etherType(nextProtocol);
        return etherType == UNKNOWN || InnerHeader.isPlausible(layer, offset, etherType);
    }

    /** Hands the payload on by its EtherType, or in {@code space} if it has none. */
    static Outcome forward(Layer layer, int headerLength, Selector space, int nextProtocol) {
        int etherType = etherType(nextProtocol);
        return etherType == UNKNOWN
                ? layer.forward(headerLength, space, nextProtocol)
                : layer.forward(headerLength, ETHERTYPE, etherType);
    }

    private static int etherType(int nextProtocol) {
        return switch (nextProtocol) {
            case IPV4 -> InnerHeader.IPV4;
            case IPV6 -> InnerHeader.IPV6;
            case ETHERNET -> InnerHeader.TRANSPARENT_ETHERNET_BRIDGING;
            case NSH -> NSH_ETHERTYPE;
            case MPLS -> MPLS_ETHERTYPE;
            default -> UNKNOWN;
        };
    }
}
