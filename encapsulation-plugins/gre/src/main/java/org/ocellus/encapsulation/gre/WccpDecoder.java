package org.ocellus.encapsulation.gre;

import static org.ocellus.spi.decode.Selector.ETHERTYPE;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.Ipv4Header;
import org.ocellus.spi.decode.Ipv6Header;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.osgi.service.component.annotations.Component;

/**
 * IP packet that a router redirects to a web cache, or the cache returns, by the Web Cache Communication Protocol. In
 * version 1 it follows the GRE header at once; in version 2 (draft-mclaggan-wccp-v2rev1 section 4.12.1) behind a
 * redirect header:
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |D|A|  Reserved |  Service ID   |  Alt Bucket   |  Pri Bucket   |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 *
 * Nothing tells the two apart but the packet itself: the field called reserved is not always clear. The two directions
 * of a conversation may be redirected by two services, so that the service is a label.
 */
@Component
@Decodes(name = "wccp", greProtocol = 0x883E)
public final class WccpDecoder implements Decoder {
    private static final int REDIRECT_HEADER_LENGTH = 4;
    private static final int SERVICE_ID = 1;

    private static final int IPV4 = 0x0800;
    private static final int IPV4_TOTAL_LENGTH = 2;
    private static final int IPV6 = 0x86DD;
    private static final int NO_IP = 0;

    @Override
    public Outcome decode(Layer layer) {
        int redirected = etherType(layer, REDIRECT_HEADER_LENGTH);
        if (redirected != NO_IP) {
            return layer.label(layer.u8(SERVICE_ID)).forward(REDIRECT_HEADER_LENGTH, ETHERTYPE, redirected);
        }
        int plain = etherType(layer, 0);
        return plain != NO_IP ? layer.forward(0, ETHERTYPE, plain) : Outcome.MALFORMED;
    }

    // A total length of 0 is none here: seen 4 bytes late, a plain packet has its fragment offset in this place.
    private static int etherType(Layer layer, int offset) {
        int room = layer.wireLength() - offset;
        if (Ipv4Header.fits(layer, offset, room) && layer.u16(offset + IPV4_TOTAL_LENGTH) != 0) {
            return IPV4;
        }
        return Ipv6Header.fits(layer, offset, room) ? IPV6 : NO_IP;
    }
}
