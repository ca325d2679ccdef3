package org.ocellus.encapsulation.l2tp;

import static org.ocellus.spi.decode.Selector.LINK_TYPE;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.osgi.service.component.annotations.Component;

/**
 * Layer Two Tunneling Protocol version 2, RFC 2661 section 3.1: PPP in UDP.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |T|L|x|x|S|x|O|P|x|x|x|x|  Ver  |          Length (L)           :
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |           Tunnel ID           |           Session ID          |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * :             Ns (S)            |             Nr (S)            :
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * :      Offset Size (O)          |    Offset pad...              :
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 *
 * Each end chooses the identifiers under which it wants to receive, so both are labels. Control messages (T) are left as
 * they are. Data is taken for L2TP only if PPP follows.
 */
@Component
@Decodes(name = "l2tp", udpPort = 1701)
public final class L2tpDecoder implements Decoder {
    private static final int SHORTEST_HEADER_LENGTH = 6;
    private static final int FLAGS = 0;
    private static final int LENGTH = 2;

    private static final int T = 0x8000;
    private static final int L = 0x4000;
    private static final int S = 0x0800;
    private static final int O = 0x0200;
    private static final int RESERVED = 0x34F0;
    private static final int VERSION = 0x000F;
    private static final int PPP = 9;

    @Override
    public Outcome decode(Layer layer) {
        if (layer.wireLength() < SHORTEST_HEADER_LENGTH) {
            return Outcome.DECLINED;
        }
        int flags = layer.u16(FLAGS);
        if ((flags & VERSION) != 2 || (flags & RESERVED) != 0) {
            return Outcome.DECLINED;
        }
        return (flags & T) != 0 ? control(layer, flags) : data(layer, flags);
    }

    private static Outcome control(Layer layer, int flags) {
        boolean plausible = (flags & (L | S | O)) == (L | S) && layer.u16(LENGTH) <= layer.wireLength();
        return plausible ? Outcome.TERMINAL : Outcome.DECLINED;
    }

    private static Outcome data(Layer layer, int flags) {
        int tunnelId = (flags & L) != 0 ? LENGTH + 2 : LENGTH;
        int sessionId = tunnelId + 2;
        int header = sessionId + 2;
        if ((flags & S) != 0) {
            header += 4;
        }
        if ((flags & O) != 0) {
            header += 2 + layer.u16(header);
        }
        int message = (flags & L) != 0 ? layer.u16(LENGTH) : layer.wireLength();
        if (header >= Math.min(message, layer.wireLength()) || !PayloadForm.isPpp(layer, header)) {
            return Outcome.DECLINED;
        }
        return layer.label(layer.u16(tunnelId))
                .label(layer.u16(sessionId))
                .forward(header, message - header, LINK_TYPE, PPP);
    }
}
