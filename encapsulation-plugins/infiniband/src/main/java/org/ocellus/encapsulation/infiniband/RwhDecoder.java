package org.ocellus.encapsulation.infiniband;

import static org.ocellus.spi.decode.Selector.ETHERTYPE;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.osgi.service.component.annotations.Component;

/**
 * Raw Header of InfiniBand, IBTA volume 1 section 5.3: a packet of another protocol right on the link (LNH 0).
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |           Reserved            |           EtherType           |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 */
@Component
@Decodes(name = "rwh", selector = "infiniband.nextHeader=0")
public final class RwhDecoder implements Decoder {
    private static final int HEADER_LENGTH = 4;
    private static final int ETHER_TYPE = 2;
    private static final int FIRST_ETHERTYPE = 0x0600;

    @Override
    public Outcome decode(Layer layer) {
        if (layer.length() < HEADER_LENGTH) {
            return Outcome.TRUNCATED;
        }
        int etherType = layer.u16(ETHER_TYPE);
        return etherType < FIRST_ETHERTYPE ? Outcome.MALFORMED : layer.forward(HEADER_LENGTH, ETHERTYPE, etherType);
    }
}
