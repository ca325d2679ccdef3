package org.ocellus.encapsulation.gre;

import static org.ocellus.spi.decode.Selector.GRE_PROTOCOL;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.osgi.service.component.annotations.Component;

/**
 * Generic Routing Encapsulation version 0: RFC 2784 section 2, with key and sequence number of RFC 2890, and the
 * routing of RFC 1701 that these retired.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |C|R|K|S|s|Recur|  Flags  | Ver |         Protocol Type         |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |      Checksum (C or R)        |       Offset (C or R)         |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                            Key (K)                            |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                      Sequence Number (S)                      |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                          Routing (R) ...
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-
 * </pre>
 */
@Component
@Decodes(name = "gre", ipProtocol = 47)
public final class GreDecoder implements Decoder {
    private static final int FIXED_LENGTH = 4;
    private static final int FIELD_LENGTH = 4;
    private static final int FLAGS = 0;
    private static final int PROTOCOL_TYPE = 2;

    private static final int CHECKSUM_PRESENT = 0x8000;
    private static final int ROUTING_PRESENT = 0x4000;
    private static final int KEY_PRESENT = 0x2000;
    private static final int SEQUENCE_NUMBER_PRESENT = 0x1000;
    private static final int VERSION = 0x0007;

    /** What routers send to themselves through the tunnel, without a payload, to learn whether it is up. */
    private static final int KEEPALIVE = 0;

    @Override
    public Outcome decode(Layer layer) {
        if (layer.length() < FIXED_LENGTH) {
            return Outcome.TRUNCATED;
        }
        int flags = layer.u16(FLAGS);
        if ((flags & VERSION) != 0) {
            return Outcome.DECLINED;
        }
        int offset = FIXED_LENGTH;
        if ((flags & (CHECKSUM_PRESENT | ROUTING_PRESENT)) != 0) {
            offset += FIELD_LENGTH;
        }
        if ((flags & KEY_PRESENT) != 0) {
            layer.tunnel(layer.u32(offset));
            offset += FIELD_LENGTH;
        } else {
            layer.tunnel();
        }
        if ((flags & SEQUENCE_NUMBER_PRESENT) != 0) {
            offset += FIELD_LENGTH;
        }
        if ((flags & ROUTING_PRESENT) != 0) {
            offset = SourceRouteEntries.end(layer, offset);
        }
        if (offset > layer.wireLength()) {
            return Outcome.MALFORMED;
        }
        int protocolType = layer.u16(PROTOCOL_TYPE);
        return protocolType == KEEPALIVE ? Outcome.TERMINAL : layer.forward(offset, GRE_PROTOCOL, protocolType);
    }
}
