package org.ocellus.encapsulation.infiniband;

import static org.ocellus.spi.decode.EndpointType.GID;
import static org.ocellus.spi.decode.Selector.ETHERTYPE;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.osgi.service.component.annotations.Component;

/**
 * Link type LINKTYPE_IPOIB: captures on an IP over InfiniBand interface. The registry names RFC 4391 section 6, that is,
 * {@link EncapsulationHeader}. Captures of InfiniBand adapters have 40 bytes before it, and libpcap's tools expect them:
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |  Global route header, or, where a packet had none, 20 bytes   |
 * |  of zeros and the destination's link-layer address            |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |             Type              |           Reserved            |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 *
 * The first two bytes tell the forms apart: a global route header begins with 6, and no type does that is used here.
 */
@Component
@Decodes(name = "ipoib", linkType = 242)
public final class IpoibLinkDecoder implements Decoder {
    private static final int GLOBAL_ROUTE_HEADER_LENGTH = 40;
    private static final int SGID = 8;
    private static final int DGID = 24;
    private static final int IP_VERSION_6 = 6;
    private static final int NO_GLOBAL_ROUTE_HEADER = 0;

    @Override
    public Outcome decode(Layer layer) {
        int first = layer.u16(0);
        boolean routed = first >>> 12 == IP_VERSION_6;
        int offset = routed || first == NO_GLOBAL_ROUTE_HEADER ? GLOBAL_ROUTE_HEADER_LENGTH : 0;
        if (layer.length() < offset + EncapsulationHeader.LENGTH) {
            return Outcome.TRUNCATED;
        }
        if (routed) {
            layer.endpoints(GID, SGID, DGID);
        }
        return layer.forward(offset + EncapsulationHeader.LENGTH, ETHERTYPE, EncapsulationHeader.type(layer, offset));
    }
}
