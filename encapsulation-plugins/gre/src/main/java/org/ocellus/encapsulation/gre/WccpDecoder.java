package org.ocellus.encapsulation.gre;

import static org.ocellus.spi.decode.Selector.ETHERTYPE;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
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
 * The two directions of a conversation may be redirected by two services, so that the service is a label.
 */
@Component
@Decodes(name = "wccp", greProtocol = 0x883E)
public final class WccpDecoder implements Decoder {
    private static final int REDIRECT_HEADER_LENGTH = 4;
    private static final int FLAGS = 0;
    private static final int SERVICE_ID = 1;

    /** Clear in a redirect header; in IP never, neither version 4 (for its header length) nor 6. */
    private static final int RESERVED = 0x3F;

    private static final int IPV4 = 0x0800;
    private static final int IPV6 = 0x86DD;

    @Override
    public Outcome decode(Layer layer) {
        int headerLength = 0;
        if ((layer.u8(FLAGS) & RESERVED) == 0) {
            headerLength = REDIRECT_HEADER_LENGTH;
            layer.label(layer.u8(SERVICE_ID));
        }
        return switch (layer.u8(headerLength) >>> 4) {
            case 4 -> layer.forward(headerLength, ETHERTYPE, IPV4);
            case 6 -> layer.forward(headerLength, ETHERTYPE, IPV6);
            default -> Outcome.MALFORMED;
        };
    }
}
