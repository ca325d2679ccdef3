package org.ocellus.encapsulation.l2tp;

import static org.ocellus.spi.decode.Selector.ETHERTYPE;
import static org.ocellus.spi.decode.Selector.LINK_TYPE;

import org.ocellus.spi.decode.EthernetHeader;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;

/**
 * The payload of an L2TPv3 session, RFC 3931 section 4.1. The header tells neither the length of the cookie (0, 4 or 8
 * bytes), nor whether the default sublayer (4 bytes, section 4.6) is there, nor what the session carries: the control
 * connection negotiates all of it. So the places where a frame may begin are tried, and only an evident one is taken.
 */
final class Pseudowire {
    private static final int LONGEST_COOKIE_AND_SUBLAYER = 12;
    private static final int STEP = 4;

    private static final int ETHERNET_FRAME = 0x6558;
    private static final int CISCO_HDLC = 104;
    private static final int PPP = 9;

    private Pseudowire() {}

    /**
     * Hands the frame of a session on.
     *
     * @param sessionId offset of the session identifier, which the receiver chose
     */
    static Outcome forward(Layer layer, int sessionId) {
        int behind = sessionId + 4;
        long session = layer.u32(sessionId);
        for (int header = behind; header <= behind + LONGEST_COOKIE_AND_SUBLAYER; header += STEP) {
            if (EthernetHeader.isEvident(layer, header)) {
                return layer.label(session).forward(header, ETHERTYPE, ETHERNET_FRAME);
            }
            if (PayloadForm.isFramedPpp(layer, header)) {
                return layer.label(session).forward(header, LINK_TYPE, PPP);
            }
            if (PayloadForm.isCiscoHdlc(layer, header)) {
                return layer.label(session).forward(header, LINK_TYPE, CISCO_HDLC);
            }
        }
        return Outcome.TERMINAL;
    }
}
