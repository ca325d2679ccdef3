package org.ocellus.encapsulation.gre;

import static org.ocellus.spi.decode.Selector.LINK_TYPE;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.osgi.service.component.annotations.Component;

/**
 * IEEE 802.11 frames that Aruba access points send to their controllers: GRE protocol types 0x8200 to 0x82F0 and 0x8300
 * to 0x8370, one for each radio and access class, and 0x9000. Aruba documents none of it; what is known was read off the
 * wire. There is no header besides GRE's, so that this adds nothing to the path.
 *
 * <pre>
 *  0                   1
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |Subtype| Typ|Ver|    Flags     |   Frame Control of IEEE 802.11, least significant byte first
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 */
@Component
@Decodes(
        name = "aruba",
        greProtocol = {
            0x8200, 0x8210, 0x8220, 0x8230, 0x8240, 0x8250, 0x8260, 0x8270, 0x8280, 0x8290, 0x82A0, 0x82B0, 0x82C0,
            0x82D0, 0x82E0, 0x82F0, 0x8300, 0x8310, 0x8320, 0x8330, 0x8340, 0x8350, 0x8360, 0x8370, 0x9000
        })
public final class ArubaGreDecoder implements Decoder {
    private static final int FRAME_CONTROL = 0;
    private static final int PROTOCOL_VERSION = 0x03;

    /** Frame control, duration and one address: an acknowledgement, the shortest frame. */
    private static final int SHORTEST_FRAME = 10;

    private static final int LINKTYPE_IEEE802_11 = 105;

    @Override
    public Outcome decode(Layer layer) {
        if (layer.wireLength() < SHORTEST_FRAME || (layer.u8(FRAME_CONTROL) & PROTOCOL_VERSION) != 0) {
            return Outcome.DECLINED;
        }
        return layer.forward(0, LINK_TYPE, LINKTYPE_IEEE802_11);
    }
}
