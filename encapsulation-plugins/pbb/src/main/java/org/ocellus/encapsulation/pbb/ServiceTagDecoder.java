package org.ocellus.encapsulation.pbb;

import static org.ocellus.spi.decode.Selector.ETHERTYPE;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.osgi.service.component.annotations.Component;

/**
 * Backbone service instance tag (I-TAG), IEEE Std 802.1Q-2018 clause 9.7: a customer's frame inside a backbone's.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * | PCP |D|U|R1 R2|        Service instance identifier (I-SID)    |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |   customer's destination address, source address, EtherType   |
 * </pre>
 */
@Component
@Decodes(name = "pbb", etherType = 0x88E7)
public final class ServiceTagDecoder implements Decoder {
    private static final int HEADER_LENGTH = 4;
    private static final int I_SID = 1;
    private static final int ETHERNET_FRAME = 0x6558;

    @Override
    public Outcome decode(Layer layer) {
        if (layer.length() < HEADER_LENGTH) {
            return Outcome.TRUNCATED;
        }
        return layer.tunnel(layer.u24(I_SID)).forward(HEADER_LENGTH, ETHERTYPE, ETHERNET_FRAME);
    }
}
