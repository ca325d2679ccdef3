package org.ocellus.encapsulation.bier;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.osgi.service.component.annotations.Component;

/**
 * Bit Index Explicit Replication outside MPLS, RFC 8296 section 2.2: multicast along a set of bits.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |              BIFT-id                  | TC  |S|     TTL       |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                  see {@link BitString}                              |
 * </pre>
 *
 * The forwarding table's identifier (BIFT-id) changes from hop to hop and is a label.
 */
@Component
@Decodes(name = "bier", etherType = 0xAB37)
public final class BierDecoder implements Decoder {
    private static final int BIFT = 0;
    private static final int BIFT_ID_SHIFT = 12;
    private static final int BIFT_LENGTH = 4;

    @Override
    public Outcome decode(Layer layer) {
        layer.label(layer.u32(BIFT) >> BIFT_ID_SHIFT);
        return BitString.forward(layer, BIFT_LENGTH);
    }
}
