package org.ocellus.encapsulation.ppp;

import static org.ocellus.spi.decode.Selector.LINK_TYPE;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.osgi.service.component.annotations.Component;

/**
 * LINKTYPE_PPP_HDLC: serial lines whose frames may be PPP or Cisco HDLC. The address tells: Cisco's is 0x0F or 0x8F, that
 * of PPP is 0xFF or left out.
 */
@Component
@Decodes(name = "hdlc", linkType = 50)
public final class HdlcDecoder implements Decoder {
    private static final int ADDRESS = 0;
    private static final int CISCO_UNICAST = 0x0F;
    private static final int CISCO_BROADCAST = 0x8F;
    private static final int CONTROL = 1;

    private static final int PPP = 9;
    private static final int CISCO_HDLC = 104;

    @Override
    public Outcome decode(Layer layer) {
        int address = layer.u8(ADDRESS);
        boolean cisco = (address == CISCO_UNICAST || address == CISCO_BROADCAST) && layer.u8(CONTROL) == 0;
        return layer.forward(0, LINK_TYPE, cisco ? CISCO_HDLC : PPP);
    }
}
