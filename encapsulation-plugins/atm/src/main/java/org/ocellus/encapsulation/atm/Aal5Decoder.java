package org.ocellus.encapsulation.atm;

import static org.ocellus.spi.decode.Selector.ETHERTYPE;
import static org.ocellus.spi.decode.Selector.LINK_TYPE;
import static org.ocellus.spi.decode.Selector.LLC;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.EthernetHeader;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.osgi.service.component.annotations.Component;

/**
 * A packet in ATM adaptation layer 5: with an LLC header (RFC 2684 section 5, RFC 2364 section 6), or on a circuit of its
 * own protocol without one (sections 6 and 5).
 *
 * <pre>
 * | AA-AA-03 | OUI 3 | PID 2 | ...     routed or bridged, OUI 00-80-C2: 2 bytes of padding, then the frame
 * | FE-FE-03 | NLPID 1 | ...           ISO protocols, PPP
 * | 00-00 | Ethernet frame             bridged on a circuit of its own
 * | PPP protocol 2 | ...               PPP on a circuit of its own
 * | IP packet                          routed on a circuit of its own
 * </pre>
 *
 * Nothing but the form tells which.
 */
@Component
@Decodes(
        name = "aal5",
        linkType = {100, 106},
        selector = Aal5Decoder.SPACE + "=0")
public final class Aal5Decoder implements Decoder {
    static final String SPACE = "atm.aal5";

    private static final int LLC_SNAP = 0xAAAA03;
    private static final int LLC_ISO = 0xFEFE03;
    private static final int LLC_SPANNING_TREE = 0x424203;
    private static final int NLPID = 3;
    private static final int ISO_HEADER_LENGTH = 4;
    private static final int OUI = 3;
    private static final int PID = 6;
    private static final int SNAP_LENGTH = 8;
    private static final int PAD_LENGTH = 2;
    private static final int OUI_ETHERTYPE = 0x000000;
    private static final int OUI_BRIDGED = 0x0080C2;

    private static final int IPV4 = 0x0800;
    private static final int IPV6 = 0x86DD;
    private static final int ETHERNET_FRAME = 0x6558;
    private static final int ETHERNET_HEADER_LENGTH = 14;
    private static final int PPP = 9;

    @Override
    public Outcome decode(Layer layer) {
        return switch (layer.u24(0)) {
            case LLC_SNAP -> snap(layer);
            case LLC_ISO -> iso(layer);
            case LLC_SPANNING_TREE -> layer.forward(0, LLC, 0);
            default -> multiplexedByCircuit(layer);
        };
    }

    private static Outcome snap(Layer layer) {
        int organisation = layer.u24(OUI);
        int protocol = layer.u16(PID);
        if (organisation != OUI_BRIDGED) {
            return organisation == OUI_ETHERTYPE ? layer.forward(SNAP_LENGTH, ETHERTYPE, protocol) : Outcome.TERMINAL;
        }
        return switch (protocol) {
            case 0x0001, 0x0007 -> layer.forward(SNAP_LENGTH + PAD_LENGTH, ETHERTYPE, ETHERNET_FRAME);
            default -> Outcome.TERMINAL;
        };
    }

    private static Outcome iso(Layer layer) {
        return switch (layer.u8(NLPID)) {
            case 0xCF -> layer.forward(ISO_HEADER_LENGTH, LINK_TYPE, PPP);
            case 0xCC -> layer.forward(ISO_HEADER_LENGTH, ETHERTYPE, IPV4);
            case 0x8E -> layer.forward(ISO_HEADER_LENGTH, ETHERTYPE, IPV6);
            default -> Outcome.TERMINAL;
        };
    }

    private static Outcome multiplexedByCircuit(Layer layer) {
        int first = layer.u8(0);
        if (first >= 0x45 && first <= 0x4F) {
            return layer.forward(0, ETHERTYPE, IPV4);
        }
        if (first >> 4 == 6) {
            return layer.forward(0, ETHERTYPE, IPV6);
        }
        return switch (layer.u16(0)) {
            case 0x0000 -> bridged(layer);
            case 0x0021, 0x0057, 0x8021, 0x8057, 0xC021, 0xC023, 0xC223, 0xFF03 -> layer.forward(0, LINK_TYPE, PPP);
            default -> Outcome.TERMINAL;
        };
    }

    private static Outcome bridged(Layer layer) {
        if (layer.length() < PAD_LENGTH + ETHERNET_HEADER_LENGTH) {
            return Outcome.TRUNCATED;
        }
        return EthernetHeader.isEvident(layer, PAD_LENGTH)
                ? layer.forward(PAD_LENGTH, ETHERTYPE, ETHERNET_FRAME)
                : Outcome.TERMINAL;
    }
}
