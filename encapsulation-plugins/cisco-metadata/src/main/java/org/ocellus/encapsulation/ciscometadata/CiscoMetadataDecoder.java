package org.ocellus.encapsulation.ciscometadata;

import static org.ocellus.spi.decode.Selector.ETHERTYPE;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.osgi.service.component.annotations.Component;

/**
 * Cisco MetaData on Ethernet: the security group of TrustSec in front of a frame's EtherType.
 *
 * <pre>
 * | version 1 (1) | length 1 | option 2 | security group tag 2 | EtherType 2 |
 * </pre>
 *
 * The group is the sender's, hence a label. Only the one option in use is known.
 */
@Component
@Decodes(name = "cisco-metadata", etherType = 0x8909)
public final class CiscoMetadataDecoder implements Decoder {
    private static final int HEADER_LENGTH = 8;
    private static final int VERSION_AND_LENGTH = 0;
    private static final int SECURITY_GROUP_TAG = 4;
    private static final int TYPE = 6;

    private static final int VERSION_1_LENGTH_1 = 0x0101;

    @Override
    public Outcome decode(Layer layer) {
        if (layer.length() < HEADER_LENGTH) {
            return Outcome.TRUNCATED;
        }
        if (layer.u16(VERSION_AND_LENGTH) != VERSION_1_LENGTH_1) {
            return Outcome.DECLINED;
        }
        return layer.label(layer.u16(SECURITY_GROUP_TAG)).forward(HEADER_LENGTH, ETHERTYPE, layer.u16(TYPE));
    }
}
