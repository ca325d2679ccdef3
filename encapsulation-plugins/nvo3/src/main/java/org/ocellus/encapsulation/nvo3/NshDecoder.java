package org.ocellus.encapsulation.nvo3;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.ocellus.spi.decode.Selector;
import org.osgi.service.component.annotations.Component;

/**
 * Network Service Header, RFC 8300 section 2: the path of a packet through a chain of services.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |Ver|O|U|    TTL    |   Length  |U|U|U|U|MD Type| Next Protocol |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |          Service Path Identifier (SPI)        | Service Index |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * ~  Context Header: 16 bytes (MD type 1), any number (MD type 2) ~
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 *
 * Length counts the whole header in units of 4 bytes. OAM packets (O) name their payload like others. Next protocols that
 * have no EtherType lead to the selector space {@code nshNextProtocol}.
 */
@Component
@Decodes(name = "nsh", etherType = 0x894F)
public final class NshDecoder implements Decoder {
    private static final Selector NSH_NEXT_PROTOCOL = Selector.of("nshNextProtocol");

    private static final int SHORTEST_LENGTH = 8;
    private static final int MD_TYPE_1_LENGTH = 24;
    private static final int VER = 0;
    private static final int LENGTH = 1;
    private static final int MD_TYPE = 2;
    private static final int NEXT_PROTOCOL = 3;
    private static final int SPI = 4;

    private static final int VER_SHIFT = 6;
    private static final int LENGTH_MASK = 0x3F;
    private static final int MD_TYPE_MASK = 0x0F;
    private static final int MD_TYPE_1 = 1;

    @Override
    public Outcome decode(Layer layer) {
        if (layer.length() < SHORTEST_LENGTH) {
            return Outcome.TRUNCATED;
        }
        if (layer.u8(VER) >>> VER_SHIFT != 0) {
            return Outcome.DECLINED; // section 2.2: nothing is known of other versions, not even their length
        }
        int headerLength = (layer.u8(LENGTH) & LENGTH_MASK) * 4;
        boolean fixed = (layer.u8(MD_TYPE) & MD_TYPE_MASK) == MD_TYPE_1;
        if (headerLength < SHORTEST_LENGTH
                || headerLength > layer.wireLength()
                || (fixed && headerLength != MD_TYPE_1_LENGTH)) {
            return Outcome.MALFORMED;
        }
        // RFC 7665 section 2.2: a service path leads one way, its reverse has an identifier of its own
        return NextProtocol.forward(
                layer.label(layer.u24(SPI)), headerLength, NSH_NEXT_PROTOCOL, layer.u8(NEXT_PROTOCOL));
    }
}
