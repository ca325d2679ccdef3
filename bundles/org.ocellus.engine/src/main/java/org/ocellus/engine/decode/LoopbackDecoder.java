package org.ocellus.engine.decode;

import static org.ocellus.spi.decode.Selector.ETHERTYPE;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;

/**
 * BSD loopback, LINKTYPE_NULL (0) and LINKTYPE_LOOP (108): four bytes with the address family, in the byte order of the
 * machine that captured (NULL) or of the network (LOOP).
 */
final class LoopbackDecoder implements Decoder {
    private static final int HEADER_LENGTH = 4;
    private static final int AF_INET = 2;

    @Override
    public Outcome decode(Layer layer) {
        if (layer.length() < HEADER_LENGTH) {
            return Outcome.TRUNCATED;
        }
        int family = (int) layer.u32(0);
        if ((family & 0xFFFF) == 0) { // families are small: the other byte order
            family = Integer.reverseBytes(family);
        }
        return switch (family) {
            case AF_INET -> layer.forward(HEADER_LENGTH, ETHERTYPE, EtherTypes.IPV4);
            // AF_INET6 of Linux, NetBSD and OpenBSD, FreeBSD, macOS
            case 10, 24, 28, 30 -> layer.forward(HEADER_LENGTH, ETHERTYPE, EtherTypes.IPV6);
            default -> Outcome.TERMINAL;
        };
    }
}
