package org.ocellus.encapsulation.ciscometadata;

import static org.ocellus.spi.decode.Selector.ETHERTYPE;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.osgi.service.component.annotations.Component;

/**
 * Cisco MetaData in GRE, where the EtherType stands in front, not behind as on Ethernet ({@link CiscoMetadataDecoder}).
 *
 * <pre>
 * | EtherType 2 | version 1 (1) | length 1 | option 2 | security group tag 2 |
 * </pre>
 */
@Component
@Decodes(name = "cisco-metadata-gre", greProtocol = 0x8909)
public final class GreMetadataDecoder implements Decoder {
    private static final int HEADER_LENGTH = 8;
    private static final int TYPE = 0;
    private static final int VERSION_AND_LENGTH = 2;
    private static final int SECURITY_GROUP_TAG = 6;

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
