package org.ocellus.encapsulation.vntag;

import static org.ocellus.spi.decode.Selector.ETHERTYPE;

import org.ocellus.spi.decode.Decoder;
import org.ocellus.spi.decode.Decodes;
import org.ocellus.spi.decode.Layer;
import org.ocellus.spi.decode.Outcome;
import org.osgi.service.component.annotations.Component;

/**
 * Virtual interface tag (VN-Tag), IEEE 802.1Qbh draft as published by Cisco.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |D|P|   destination interface   |L|R|Ver|    source interface   |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |           EtherType           |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 *
 * Both interfaces are labels: source and destination change places with the direction.
 */
@Component
@Decodes(name = "vntag", etherType = 0x8926)
public final class VnTagDecoder implements Decoder {
    private static final int HEADER_LENGTH = 6;
    private static final int DESTINATION = 0;
    private static final int SOURCE = 2;
    private static final int TYPE = 4;

    private static final int DESTINATION_INTERFACE = 0x3FFF;
    private static final int SOURCE_INTERFACE = 0x0FFF;
    private static final int VERSION = 0x3000;

    @Override
    public Outcome decode(Layer layer) {
        if (layer.length() < HEADER_LENGTH) {
            return Outcome.TRUNCATED;
        }
        int source = layer.u16(SOURCE);
        if ((source & VERSION) != 0) {
            return Outcome.DECLINED;
        }
        return layer.label(source & SOURCE_INTERFACE)
                .label(layer.u16(DESTINATION) & DESTINATION_INTERFACE)
                .forward(HEADER_LENGTH, ETHERTYPE, layer.u16(TYPE));
    }
}
