package org.ocellus.encapsulation.chdlc;

import static org.ocellus.spi.decode.Selector.ETHERTYPE;
import static org.ocellus.spi.decode.Selector.LINK_TYPE;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.osgi.service.component.annotations.Component;

/**
 * Cisco HDLC, without flags and frame check sequence (described in RFC 1547 section 4.3.1).
 *
 * <pre>
 * +----------+----------+---------------------+----------
 * | address  | control  | protocol            | payload
 * | 0F or 8F | 00       | (EtherType)         |
 * +----------+----------+---------------------+----------
 * </pre>
 *
 * The line's own keep-alives (SLARP) borrow an EtherType that means something else on Ethernet. Captures of this link
 * type may begin with PPP as long as the line was being configured.
 */
@Component
@Decodes(name = "chdlc", linkType = 104)
public final class CiscoHdlcDecoder implements Decoder {
    private static final int HEADER_LENGTH = 4;
    private static final int ADDRESS_AND_CONTROL = 0;
    private static final int PROTOCOL = 2;

    private static final int UNICAST = 0x0F00;
    private static final int BROADCAST = 0x8F00;
    private static final int PPP_ADDRESS_AND_CONTROL = 0xFF03;
    private static final int SLARP = 0x8035;
    private static final int CDP = 0x2000;
    private static final int OSI = 0xFEFE;
    private static final int FIRST_ETHERTYPE = 0x0600;
    private static final int PPP = 9;

    @Override
    public Outcome decode(Layer layer) {
        if (layer.length() < HEADER_LENGTH) {
            return Outcome.TRUNCATED;
        }
        return switch (layer.u16(ADDRESS_AND_CONTROL)) {
            case UNICAST, BROADCAST -> payload(layer, layer.u16(PROTOCOL));
            case PPP_ADDRESS_AND_CONTROL -> layer.forward(0, LINK_TYPE, PPP);
            default -> Outcome.MALFORMED;
        };
    }

    private static Outcome payload(Layer layer, int protocol) {
        boolean ownMeaning = protocol == SLARP || protocol == CDP || protocol == OSI || protocol < FIRST_ETHERTYPE;
        return ownMeaning ? Outcome.TERMINAL : layer.forward(HEADER_LENGTH, ETHERTYPE, protocol);
    }
}
