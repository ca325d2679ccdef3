package org.ocellus.encapsulation.ppp;

import static org.ocellus.spi.decode.Selector.ETHERTYPE;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.osgi.service.component.annotations.Component;

/**
 * PPP Bridging Control Protocol's bridged packet, RFC 3518 section 4.1: an Ethernet frame.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |F|I|Z|0| Pads  |    MAC Type   |   LAN ID (if I is set)        :
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 *
 * F says that the frame check sequence is kept; Pads counts bytes behind the frame.
 */
@Component
@Decodes(name = "ppp-bridge", pppProtocol = 0x0031)
public final class BridgingDecoder implements Decoder {
    private static final int HEADER_LENGTH = 2;
    private static final int LAN_ID_LENGTH = 4;
    private static final int FLAGS = 0;
    private static final int MAC_TYPE = 1;

    private static final int FCS_PRESENT = 0x80;
    private static final int LAN_ID_PRESENT = 0x40;
    private static final int PADS = 0x0F;
    private static final int FCS_LENGTH = 4;
    private static final int IEEE_802_3_WITH_CANONICAL_ADDRESSES = 1;
    private static final int ETHERNET_FRAME = 0x6558;

    @Override
    public Outcome decode(Layer layer) {
        int flags = layer.u8(FLAGS);
        if (layer.u8(MAC_TYPE) != IEEE_802_3_WITH_CANONICAL_ADDRESSES) {
            return Outcome.TERMINAL;
        }
        int header = HEADER_LENGTH + ((flags & LAN_ID_PRESENT) != 0 ? LAN_ID_LENGTH : 0);
        int trailer = (flags & PADS) + ((flags & FCS_PRESENT) != 0 ? FCS_LENGTH : 0);
        return layer.forward(header, layer.wireLength() - header - trailer, ETHERTYPE, ETHERNET_FRAME);
    }
}
