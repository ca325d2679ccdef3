package org.ocellus.encapsulation.trill;

import static org.ocellus.spi.decode.Selector.ETHERTYPE;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.osgi.service.component.annotations.Component;

/**
 * Transparent Interconnection of Lots of Links, RFC 6325 section 3: an Ethernet frame between routing bridges.
 *
 * <pre>
 *                                 +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 *                                 | V | R |M|Op-Length| Hop Count |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |    Egress RBridge Nickname    |   Ingress RBridge Nickname    |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * :               options (Op-Length times 4 bytes)               :
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 *
 * The nicknames change places with the direction and are labels; tenants are told apart by the VLAN of the inner frame.
 */
@Component
@Decodes(name = "trill", etherType = 0x22F3)
public final class TrillDecoder implements Decoder {
    private static final int HEADER_LENGTH = 6;
    private static final int FLAGS = 0;
    private static final int EGRESS_NICKNAME = 2;
    private static final int INGRESS_NICKNAME = 4;

    private static final int VERSION_SHIFT = 14;
    private static final int OPTIONS_LENGTH_SHIFT = 6;
    private static final int OPTIONS_LENGTH = 0x1F;
    private static final int OPTIONS_LENGTH_UNIT = 4;
    private static final int ETHERNET_FRAME = 0x6558;

    @Override
    public Outcome decode(Layer layer) {
        if (layer.length() < HEADER_LENGTH) {
            return Outcome.TRUNCATED;
        }
        int flags = layer.u16(FLAGS);
        if (flags >> VERSION_SHIFT != 0) {
            return Outcome.DECLINED;
        }
        int options = (flags >> OPTIONS_LENGTH_SHIFT & OPTIONS_LENGTH) * OPTIONS_LENGTH_UNIT;
        if (HEADER_LENGTH + options > layer.wireLength()) {
            return Outcome.MALFORMED;
        }
        return layer.label(layer.u16(INGRESS_NICKNAME))
                .label(layer.u16(EGRESS_NICKNAME))
                .forward(HEADER_LENGTH + options, ETHERTYPE, ETHERNET_FRAME);
    }
}
