package org.ocellus.encapsulation.nvo3;

import static org.ocellus.spi.decode.Selector.ETHERTYPE;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.osgi.service.component.annotations.Component;

/**
 * Generic Network Virtualization Encapsulation, RFC 8926 section 3.4.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |Ver|  Opt Len  |O|C|    Rsvd.  |          Protocol Type        |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |        Virtual Network Identifier (VNI)       |    Reserved   |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * ~                    Variable-Length Options                    ~
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 *
 * Control packets (O) name their payload by protocol type as data packets do, BFD by an inner IP header for instance (RFC
 * 9521), and are opened like them. Critical options (C) bind the end of the tunnel, and no observer.
 */
@Component
@Decodes(name = "geneve", udpPort = 6081)
public final class GeneveDecoder implements Decoder {
    private static final int FIXED_LENGTH = 8;
    private static final int VER_OPT_LEN = 0;
    private static final int FLAGS = 1;
    private static final int PROTOCOL_TYPE = 2;
    private static final int VNI = 4;
    private static final int LAST_RESERVED = 7;

    private static final int VER_SHIFT = 6;
    private static final int OPT_LEN = 0x3F;
    private static final int RSVD = 0x3F;

    @Override
    public Outcome decode(Layer layer) {
        if (layer.length() < FIXED_LENGTH) {
            return layer.length() < layer.wireLength() ? Outcome.TRUNCATED : Outcome.DECLINED;
        }
        int headerLength = FIXED_LENGTH + (layer.u8(VER_OPT_LEN) & OPT_LEN) * 4;
        int protocolType = layer.u16(PROTOCOL_TYPE);
        if (layer.u8(VER_OPT_LEN) >>> VER_SHIFT != 0
                || (layer.u8(FLAGS) & RSVD) != 0
                || layer.u8(LAST_RESERVED) != 0
                || headerLength > layer.wireLength()
                || !GeneveOptions.fill(layer, FIXED_LENGTH, headerLength)
                || !InnerHeader.isPlausible(layer, headerLength, protocolType)) {
            return Outcome.DECLINED;
        }
        return layer.tunnel(layer.u24(VNI)).forward(headerLength, ETHERTYPE, protocolType);
    }
}
