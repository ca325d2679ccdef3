package org.ocellus.encapsulation.mpls;

import static org.ocellus.spi.decode.Selector.ETHERTYPE;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.EthernetHeader;
import org.ocellus.spi.decode.Ipv4Header;
import org.ocellus.spi.decode.Ipv6Header;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.osgi.service.component.annotations.Component;

/**
 * IP datagram below a label stack, told by its version (RFC 4928 section 3).
 *
 * <pre>
 *  0
 *  0 1 2 3 4 5 6 7
 * +-+-+-+-+-+-+-+-+
 * |Version|          4 or 6
 * +-+-+-+-+-+-+-+-+
 * </pre>
 *
 * An Ethernet frame without control word may begin with the same nibble, in its destination address. So a datagram that
 * does not fit is one only if no such frame is seen.
 */
@Component
@Decodes(
        name = "mpls-ip",
        mplsPayload = {4, 6})
public final class IpPayloadDecoder implements Decoder {
    private static final int VERSION = 0;

    private static final int IPV4 = 0x0800;
    private static final int IPV6 = 0x86DD;

    @Override
    public Outcome decode(Layer layer) {
        if (!datagramFits(layer, 0) && EthernetHeader.isEvident(layer, 0)) {
            return Outcome.DECLINED;
        }
        return layer.forward(0, ETHERTYPE, layer.u8(VERSION) >>> 4 == 4 ? IPV4 : IPV6);
    }

    /** {@return whether a datagram of either version can begin at {@code offset} and is not longer than what there is} */
    static boolean datagramFits(Layer layer, int offset) {
        int room = layer.wireLength() - offset;
        return Ipv4Header.fits(layer, offset, room) || Ipv6Header.fits(layer, offset, room);
    }
}
