package org.ocellus.encapsulation.erspan;

import static org.ocellus.spi.decode.Selector.ETHERTYPE;
import static org.ocellus.spi.decode.Selector.LINK_TYPE;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.osgi.service.component.annotations.Component;

/**
 * Encapsulated Remote SPAN type III, draft-foschiano-erspan-03 section 4.3: a mirrored frame in GRE, with time stamp.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |  Ver  |          VLAN         | COS |BSO|T|     Session ID    |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                          Timestamp                            |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |             SGT               |P|    FT   |   Hw ID   |D|Gra|O|
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |      Platform Specific Subheader (8 octets, if O is set)      |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 *
 * A frame that the switch saw damaged (BSO) is opened as far as it goes.
 */
@Component
@Decodes(name = "erspan3", greProtocol = 0x22EB)
public final class Erspan3Decoder implements Decoder {
    private static final int HEADER_LENGTH = 12;
    private static final int SUBHEADER_LENGTH = 8;
    private static final int VERSION = 0;
    private static final int SESSION = 2;
    private static final int FLAGS = 10;

    private static final int TYPE_III_VERSION = 2;
    private static final int SESSION_ID = 0x03FF;
    private static final int FRAME_TYPE = 0x1F;
    private static final int FRAME_TYPE_SHIFT = 10;
    private static final int OPTIONAL_SUBHEADER = 0x0001;
    private static final int FRAME_TYPE_ETHERNET = 0;
    private static final int FRAME_TYPE_IP = 2;

    private static final int ETHERNET_FRAME = 0x6558;
    private static final int RAW_IP = 101;

    @Override
    public Outcome decode(Layer layer) {
        if (layer.u8(VERSION) >> 4 != TYPE_III_VERSION) {
            return Outcome.DECLINED;
        }
        if (layer.length() < HEADER_LENGTH) {
            return Outcome.TRUNCATED;
        }
        int flags = layer.u16(FLAGS);
        int header = HEADER_LENGTH + ((flags & OPTIONAL_SUBHEADER) != 0 ? SUBHEADER_LENGTH : 0);
        layer.tunnel(layer.u16(SESSION) & SESSION_ID);
        return switch (flags >> FRAME_TYPE_SHIFT & FRAME_TYPE) {
            case FRAME_TYPE_ETHERNET -> layer.forward(header, ETHERTYPE, ETHERNET_FRAME);
            case FRAME_TYPE_IP -> layer.forward(header, LINK_TYPE, RAW_IP);
            default -> Outcome.TERMINAL;
        };
    }
}
