package org.ocellus.engine.decode;

import static org.ocellus.spi.decode.Selector.ETHERTYPE;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;

/** LINKTYPE_RAW (101, and 12 and 14 in files of some systems): no header, the IP version nibble tells. */
final class RawIpDecoder implements Decoder {

    @Override
    public Outcome decode(Layer layer) {
        if (layer.length() < 1) {
            return Outcome.TRUNCATED;
        }
        return switch (layer.u8(0) >> 4) {
            case 4 -> layer.forward(0, ETHERTYPE, EtherTypes.IPV4);
            case 6 -> layer.forward(0, ETHERTYPE, EtherTypes.IPV6);
            default -> Outcome.MALFORMED;
        };
    }
}
