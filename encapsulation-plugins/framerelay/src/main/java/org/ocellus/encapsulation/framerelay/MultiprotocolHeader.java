package org.ocellus.encapsulation.framerelay;

import static org.ocellus.spi.decode.Selector.ETHERTYPE;
import static org.ocellus.spi.decode.Selector.LINK_TYPE;

import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;

/**
 * What follows a frame's control octet, RFC 2427 sections 4 and 5: the network layer protocol identifier (NLPID, ISO/IEC
 * TR 9577), and where that is SNAP, an organisation (OUI) and a protocol of it (PID).
 *
 * <pre>
 * | NLPID 1 | OUI 3 | PID 2 |
 * </pre>
 */
final class MultiprotocolHeader {
    private static final int NLPID_SNAP = 0x80;
    private static final int NLPID_IPV6 = 0x8E;
    private static final int NLPID_IPV4 = 0xCC;
    private static final int NLPID_PPP = 0xCF;

    private static final int OUI = 1;
    private static final int PID = 4;
    private static final int SNAP_LENGTH = 6;

    private static final int OUI_ETHERTYPE = 0x000000;
    private static final int OUI_BRIDGED = 0x0080C2;
    private static final int PID_802_3_WITH_FCS = 0x0001;
    private static final int PID_802_3_WITHOUT_FCS = 0x0007;
    private static final int FCS_LENGTH = 4;

    private static final int IPV4 = 0x0800;
    private static final int IPV6 = 0x86DD;
    private static final int ETHERNET_FRAME = 0x6558;
    private static final int PPP = 9;

    private MultiprotocolHeader() {}

    /**
     * Hands on what the header names.
     *
     * @param nlpid offset of the NLPID
     */
    static Outcome decode(Layer layer, int nlpid) {
        return switch (layer.u8(nlpid)) {
            case NLPID_IPV4 -> layer.forward(nlpid + 1, ETHERTYPE, IPV4);
            case NLPID_IPV6 -> layer.forward(nlpid + 1, ETHERTYPE, IPV6);
            case NLPID_PPP -> layer.forward(nlpid + 1, LINK_TYPE, PPP);
            case NLPID_SNAP -> snap(layer, nlpid);
            default -> Outcome.TERMINAL;
        };
    }

    private static Outcome snap(Layer layer, int nlpid) {
        int header = nlpid + SNAP_LENGTH;
        int organisation = layer.u24(nlpid + OUI);
        int protocol = layer.u16(nlpid + PID);
        if (organisation == OUI_ETHERTYPE) {
            return layer.forward(header, ETHERTYPE, protocol);
        }
        if (organisation == OUI_BRIDGED && protocol == PID_802_3_WITHOUT_FCS) {
            return layer.forward(header, ETHERTYPE, ETHERNET_FRAME);
        }
        if (organisation == OUI_BRIDGED && protocol == PID_802_3_WITH_FCS) {
            return layer.forward(header, layer.wireLength() - header - FCS_LENGTH, ETHERTYPE, ETHERNET_FRAME);
        }
        return Outcome.TERMINAL;
    }
}
