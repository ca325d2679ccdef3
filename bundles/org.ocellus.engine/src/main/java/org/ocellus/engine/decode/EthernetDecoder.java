package org.ocellus.engine.decode;

import static org.ocellus.spi.decode.Selector.ETHERTYPE;

import org.ocellus.engine.walk.LayerCursor;
import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;

/**
 * Ethernet, IEEE 802.3 clause 3: two addresses and an EtherType, or a length with LLC behind it.
 *
 * <pre>
 * | destination 6 | source 6 | type or length 2 |
 * </pre>
 */
final class EthernetDecoder implements Decoder {
    private static final int HEADER_LENGTH = 14;
    private static final int DESTINATION = 0;
    private static final int SOURCE = 6;
    private static final int TYPE = 12;

    @Override
    public Outcome decode(Layer layer) {
        if (layer.length() < HEADER_LENGTH) {
            return Outcome.TRUNCATED;
        }
        int type = layer.u16(TYPE);
        ((LayerCursor) layer).frame(mac(layer, SOURCE), mac(layer, DESTINATION), type, HEADER_LENGTH);
        return layer.forward(HEADER_LENGTH, ETHERTYPE, type);
    }

    private static long mac(Layer layer, int offset) {
        return (long) layer.u16(offset) << 32 | layer.u32(offset + 2);
    }
}
